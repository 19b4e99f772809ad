/**
 * What client and server say to each other beyond the language server protocol. Other editors need
 * none of it: every feature works over the standard requests.
 */

/** `initializationOptions` of `initialize`. */
export interface InitializationOptions {
  /** Folder of the shipped glossaries, where the server cannot find it itself. */
  readonly shipped?: string;
  /** The client answers `readFile` and `listFolder`, for workspaces that are not on a disk. */
  readonly readsFiles?: boolean;
  /** The client has the commands of `clientCommands`, which ask the user before they edit. */
  readonly hasCommands?: boolean;
  /** UI language; else that of `initialize`. */
  readonly locale?: string;
}

/** Section `nomenclator` of the settings; only how the editor shows things. */
export interface Settings {
  readonly targetLanguages: readonly string[];
  readonly inlayHints: 'off' | 'first' | 'all';
  readonly check: 'onType' | 'onSave' | 'onCommand';
  readonly locale: string;
}

export const defaultSettings: Settings = {
  targetLanguages: ['ja', 'zh-Hant', 'zh-Hans', 'en'],
  inlayHints: 'off',
  check: 'onType',
  locale: 'auto',
};

/** Commands that code actions call in a client that has them. */
export const clientCommands = {
  /** Arguments: `IgnoreArguments`. */
  ignoreHere: 'nomenclator.ignoreHere',
  /** Arguments: `MoreArguments`. */
  more: 'nomenclator.more',
  /** Arguments: `OpenLocation`. */
  openLocation: 'nomenclator.openLocation',
  /** Lists the entries that fit a text, the argument. */
  lookUp: 'nomenclator.lookUp',
  /** Asks for a new name of the mention at the start. Arguments: `OpenLocation`. */
  rename: 'nomenclator.rename',
  /** Asks which of the names missing in the paragraph at the cursor to insert there. No arguments. */
  insertMissing: 'nomenclator.insertMissing',
} as const;

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** Where to put a suppression comment; `{reason}` in the text becomes ` -- reason` or nothing. */
export interface IgnoreArguments {
  readonly uri: string;
  readonly position: WirePosition;
  readonly text: string;
}

export interface MoreArguments {
  /** What to look up. */
  readonly text: string;
  readonly entry?: OpenLocation;
}

export interface OpenLocation {
  readonly uri: string;
  readonly range: WireRange;
}

/** Server to client: the bytes of a file, in base 64. An error answer: not there. */
export const readFile = 'nomenclator/readFile';
export interface ReadFileParams {
  readonly uri: string;
}

/** Server to client: the items of a folder. */
export const listFolder = 'nomenclator/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
export interface ListFolderResult {
  readonly items: readonly { readonly name: string; readonly isFolder: boolean }[];
}

/** Server to client, after each check of an open article: for the status item. */
export const statusChanged = 'nomenclator/status';
export interface Status {
  readonly uri: string;
  readonly language: string;
  readonly origin: 'config' | 'folder' | 'shipped';
  /** URI of `nomenclator.yaml`, if one applies. */
  readonly config?: string;
  readonly glossaries: readonly {
    readonly uri: string;
    readonly title: string;
    readonly entries: number;
  }[];
  /** Entries mentioned in the article. */
  readonly names: number;
  readonly findings: number;
  /** Whether the article has versions in other languages. */
  readonly hasCounterparts: boolean;
  /** Problems in the glossaries and the configuration. */
  readonly problems: number;
  readonly enabled: boolean;
  /** Ready-made line in the UI language: "2 glossaries · 48 names here · 0 findings". */
  readonly text: string;
}

/** Client to server: checks an article now, whatever `nomenclator.check` says. */
export const checkDocument = 'nomenclator/checkDocument';
export interface CheckDocumentParams {
  readonly uri: string;
}
export interface CheckDocumentResult {
  readonly findings: number;
  /** One line in the UI language. */
  readonly text: string;
}

/** Client to server: checks all articles of the workspace; takes `workDoneToken`. */
export const checkWorkspace = 'nomenclator/checkWorkspace';
export interface CheckWorkspaceResult {
  readonly articles: number;
  readonly findings: number;
  readonly files: number;
  /** "12 articles, 3 findings in 2" in the UI language. */
  readonly text: string;
  /** Summary by person and party, and by article, as Markdown. */
  readonly summary: string;
  readonly cancelled: boolean;
}

/** Client to server: findings of all articles are shown or hidden. Returns the new state. */
export const toggleFindings = 'nomenclator/toggleFindings';
export interface ToggleFindingsResult {
  readonly enabled: boolean;
}

/** Client to server: entries that fit a query in any language and spelling. */
export const lookUp = 'nomenclator/lookUp';
export interface LookUpParams {
  readonly query: string;
  /** Document whose glossaries count; else those of the first workspace folder. */
  readonly uri?: string;
}
export interface LookUpItem {
  readonly id: string;
  readonly label: string;
  /** Kind and note. */
  readonly description: string;
  /** Renderings in the other languages, and why the entry fits, as a sentence. */
  readonly detail: string;
  /** Why the entry fits: `exact`, `reading`, `pinyin`, `part`, `near` … as `lookup --format json` has it. */
  readonly why: string;
  readonly location: OpenLocation;
  readonly renderings: readonly Rendering[];
}

/** Client to server: renderings of the entry at a position, in the target languages. */
export const renderings = 'nomenclator/renderings';
export interface RenderingsParams {
  readonly uri: string;
  readonly position: WirePosition;
}
export interface Rendering {
  readonly language: string;
  /** The language's own name. */
  readonly languageName: string;
  readonly text: string;
  readonly reading?: string;
  /** How sure it is, in the UI language, where the glossary does not have it. */
  readonly derived?: string;
}
export interface RenderingsResult {
  readonly entry: string;
  readonly label: string;
  readonly range: WireRange;
  readonly location: OpenLocation;
  readonly renderings: readonly Rendering[];
}

/** Client to server: what the paragraph of a translation at a position does not name though its source does. */
export const missing = 'nomenclator/missing';
export interface MissingParams {
  readonly uri: string;
  readonly position: WirePosition;
}
export interface MissingName {
  /** As the source has it. */
  readonly label: string;
  /** What to write at the position, with a gloss where the profile wants one. */
  readonly text: string;
}

/** Client to server: the files that a new glossary for a folder consists of. */
export const newGlossary = 'nomenclator/newGlossary';
export interface NewGlossaryParams {
  readonly folder: string;
  readonly title: string;
}
export interface NewGlossaryResult {
  /** Files to create, those that exist left out; the glossary is the last. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly glossary: string;
}

/** Client to server: the other versions of an article that exist, the source first. */
export const counterparts = 'nomenclator/counterparts';
export interface CounterpartsParams {
  readonly uri: string;
}
export interface CounterpartItem {
  readonly uri: string;
  readonly language: string;
  /** The language's own name; the tag where it is not known. */
  readonly languageName: string;
}

/** Client to server: the line of a counterpart that says what a line says; null: no pair. */
export const aligned = 'nomenclator/aligned';
export interface AlignedParams {
  readonly uri: string;
  readonly line: number;
  /** The version to find the line in. */
  readonly counterpart: string;
}
export interface AlignedResult {
  readonly uri: string;
  readonly line: number;
}

/** Client to server: where the counterparts have the name at a position; an array of `OpenLocation`. */
export const alignedMentions = 'nomenclator/alignedMentions';
export interface AlignedMentionsParams {
  readonly uri: string;
  readonly position: WirePosition;
}
