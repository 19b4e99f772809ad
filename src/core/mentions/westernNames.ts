/**
 * Western given names as people in Taiwan, Hong Kong and China bear them beside their own: "William
 * Lai Ching-te". A list, because any capitalised word may stand before a name: titles, places, the
 * first word of a headline. Names that are titles too (Dean, Earl, Judge) are left out.
 */
const names = new Set(
  (
    'aaron abel abigail abraham ada adam adrian agnes aidan alan albert alex alexander alexandra alexis alfred ' +
    'alice alicia allan allen alvin amanda amber amy andrea andrew andy angel angela angelina angie anita ann anna ' +
    'anne annie anson anthony antonio archie ariel arnold arthur ashley audrey barbara barry beatrice becky ' +
    'belinda ben benjamin benny bernard bernice bertha beth betty beverly bill billy bob bobby bonnie brad brandon ' +
    'brenda brian bridget brigitte bruce bryan calvin camille candice candy carl carla carmen carol caroline carrie ' +
    'caspar casper cathy catherine cecilia charles charlie cherie cheryl chester chloe chris christian ' +
    'christina christine christopher cindy claire clara clare clarence claude claudia clement cliff clifford clive ' +
    'colin connie constance cora craig crystal cynthia cyril daisy daniel danny daphne darren dave david dawn ' +
    'debbie deborah denise dennis derek desmond diana diane dick dominic don donald donna dora doreen doris ' +
    'dorothy douglas duncan dylan eason eddie eddy edgar edith edmond edmund eduardo edward edwin eileen elaine ' +
    'eleanor elena eliza elizabeth ella ellen elmer elsie elvis emil emily emma enoch eric erica erick erik ernest ' +
    'ernie esther ethan eugene eunice eva evan eve evelyn fanny faith felix felicia ferdinand fernando fiona ' +
    'flora frances francis frank franklin fred freddie freddy frederick gabriel gary gavin gene geoffrey ' +
    'george gerald geraldine gerard gilbert gina gladys glen glenn gloria godfrey gordon grace graham grant greg ' +
    'gregory greta gus guy hannah harold harriet harris harrison harry harvey hazel heather hector helen helena henry ' +
    'herbert herman hilary hilda holden holly hope horace howard hubert hugh hugo humphrey ian ida ignatius igor ' +
    'ingrid irene iris isaac isabel isabella ivan ivy jack jackie jackson jacob jacqueline james jamie jane janet ' +
    'janice jared jasmine jason jasper jay jean jeanne jeff jeffrey jenna jennifer jenny jeremiah jeremy jerome ' +
    'jerry jesse jessica jessie jill jim jimmy jo joan joanna joanne jocelyn joe joel joey john johnny johnson ' +
    'jonathan jose joseph josephine joshua joy joyce juan judith judy julia julian julie juliet junius justin ' +
    'karen karl kate katherine katharine kathleen kathy katie keith kelly kelvin ken kenneth kenny kent kevin ' +
    'kitty kristen kyle lance larry laura lauren laurence laurie lawrence lena leo leon leonard leroy leslie lester ' +
    'leticia lewis liam lila lillian lily linda lisa liz lloyd lois lorraine louis louisa louise lucas lucia ' +
    'lucille lucy luis luke lydia lynn mabel maggie mandy manfred marcia marco marcus margaret maria marian marie ' +
    'marilyn mario marion mark marjorie marsha marshall martha martin marvin mary matthew maureen maurice max ' +
    'maxwell may megan melanie melissa melvin mercedes meredith michael michele michelle miguel mike mildred miles ' +
    'milton mimi miranda miriam moira molly monica monique morris moses myra nancy naomi natalie nathan nathaniel ' +
    'neil nellie nelson nicholas nick nicolas nicole nina noah noel nora norman norris oliver olivia oscar otto ' +
    'owen pamela pansy pat patricia patrick paul paula pauline pearl peggy penny percy perry pete peter phil philip ' +
    'phillip phoebe phyllis priscilla quentin quincy rachel ralph ramon randy raphael ray raymond rebecca regina ' +
    'reginald rene rex rhoda ricardo richard rick ricky rita rob robert roberto robin rod rodney roger roland ron ' +
    'ronald ronnie ronny rosa rosalia rosalie rosaline rosamund rosanna rose rosemary ross rowena roy ruby rudolf ' +
    'rudy rufus rupert russell ruth ryan sabrina sally sam samantha samson samuel sandra sandy sara sarah scott ' +
    'sean selina serena seth shannon sharon shawn sheila shelley sherman sherry shirley sidney silvia simon sixtus ' +
    'sonia sophia sophie spencer stacy stanley starry stella stephanie stephen steve steven stewart stuart sue susan ' +
    'susanna susie suzanne sybil sylvia tania tara ted teddy terence teresa terrence terry thelma theodore ' +
    'theresa thomas tiffany tim timothy tina todd tom tommy tony tracy trevor trista ursula valerie vanessa vera ' +
    'veronica vic vicky victor vince vincent viola violet vivian vivien wallace walter warren ' +
    'wayne wellington wendy wesley wilfred william willie wilson winnie winston yolanda yvonne zachary zoe'
  ).split(' '),
);

/** Names that are English words: at the start of a sentence or in a headline they may be just that. */
const words = new Set(
  'angel bill candy dawn dick don faith frank gene grace grant guy hope jack jay joy lance mark may pat pearl penny ray rob robin rod rose ruby sandy starry sue violet'.split(
    ' ',
  ),
);

/** Whether folded letters are a Western given name. */
export function isWesternName(letters: string): boolean {
  return names.has(letters);
}

/** Whether a Western given name is an English word as well. */
export function isWordToo(letters: string): boolean {
  return words.has(letters);
}
