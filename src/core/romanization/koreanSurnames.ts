/**
 * Surnames of Korea in the spellings of passports and the press, the Revised one first. Source of
 * the rows: the National Institute of Korean Language's survey for a romanization of surnames
 * (2009), which lists what passports have; McCune–Reischauer and North Korean spellings added.
 */
const rows =
  'gim kim ghim;i lee yi rhee ri li yee;bak park pak bark bahk;choe choi choy chwe;jeong jung chung jong chong joung;' +
  'gang kang;jo cho joe;yun yoon youn;jang chang;im lim rim yim;han;o oh;seo suh so;sin shin;gwon kwon kweon;hwang;' +
  'an ahn;song;ryu yoo yu you ryoo;jeon jun chun chon;hong;go ko koh;mun moon;yang;son sohn;bae pae bai;baek paik baik paek;' +
  'heo hur huh ho;nam;sim shim;no noh roh ro;ha;gwak kwak;seong sung;cha;ju joo chu;u woo;gu koo ku;na ra rah;min;jin chin;' +
  'ji chi jee;eom um om;won;chae;cheon chun chon;bang pang;gong kong;hyeon hyun hyon;ham;byeon byun pyon;yeom yum yom;yeo yuh;chu choo;' +
  'do to doh;so soh;seok suk sok;seon sun;seol sul sol;ma mah;gil kil;yeon yon;wi;pyo;myeong myung myong;gi ki;ban pan bahn;' +
  'wang;geum keum kum;ok;yuk;in;maeng;je;mo;tak;guk kook kuk;eo uh;eun;pyeon pyun pyon;yong;ye;gyeong kyung kyong;bong pong;' +
  'sa;bu boo pu;hwangbo;namgung namkung namgoong;seonu sunwoo sonu;jegal';

/** Folded spelling -> the surnames that it writes. */
export const koreanSurnames: ReadonlyMap<string, readonly string[]> = read();

function read(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const row of rows.split(';')) {
    const [own = '', ...others] = row.split(' ');
    for (const letters of [own, ...others])
      found.set(letters, [...(found.get(letters) ?? []), own]);
  }
  return found;
}
