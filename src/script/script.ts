/**
 * A script once it is read: acts, scenes, characters, who is on in which scene, what is spoken and what the directions say.
 * Everything names scenes by `ScriptScene.scene` and characters by `ScriptCharacter.name`; both are unique in a script.
 */

export type ScriptFormat = 'text' | 'html' | 'fountain' | 'fdx' | 'tei';

/** What is handed in: the text of a file, or what Drive made of one. */
export interface ScriptSource {
  /** The file's name; its ending tells `.fountain`, `.fdx` and `.xml` apart. Blank for pasted text. */
  name: string;
  text?: string;
  /** A Doc as HTML. Where both are given, the text counts. */
  html?: string;
}

export interface ReadScript {
  /** As the text has it; blank where it does not say. */
  title: string;
  format: ScriptFormat;
  acts: readonly ScriptAct[];
  scenes: readonly ScriptScene[];
  characters: readonly ScriptCharacter[];
  /** Scene after scene; in a scene, by first appearance. One for each scene and character. */
  marks: readonly ScriptMark[];
  speeches: readonly Speech[];
  directions: readonly Direction[];
  songs: readonly ScriptSong[];
  /** Pages in the order of the script, as they are numbered; empty where the format has none. */
  pages: readonly string[];
  /** What is not sure, in the order of the script. */
  doubts: readonly ScriptDoubt[];
}

/** Where something stands in the script. */
export interface ScriptPlace {
  /** Counts speeches and directions through the whole script from 0: what is earlier has the smaller number. */
  at: number;
  /** `ScriptScene.scene` */
  scene: string;
  /** As it is numbered; blank where the format has no pages. */
  page: string;
  /** Line of the file, from 1. */
  line: number;
}

export interface ScriptAct {
  /** `1`, `2`; `PRO`, `EPI` and the like where it has no number; blank where the play has no acts. */
  act: string;
  /** `Act 1`, as it is printed */
  title: string;
}

export interface ScriptScene {
  /** Unique: `1.1`, `2.PRO`, `EPI`; `1` where the play has no acts. */
  scene: string;
  /** Its heading as printed, with the place behind it where that is said: `Scene 1`, `A street` */
  title: string;
  /** `ScriptAct.act` */
  act: string;
  pageFrom: string;
  pageTo: string;
  /** Line of the file where it begins, from 1. */
  line: number;
  /** Lines that are spoken or sung. */
  spokenLines: number;
}

export interface ScriptCharacter {
  /** As it is best told: `Antipholus of Syracuse` */
  name: string;
  /** As the file’s own list of persons has it, where that is another text. */
  listedAs?: string;
  /** Every other way in which the text names this character: `S. ANTIPHOLUS`. */
  aliases: readonly string[];
  /** Attendants, lords, a crowd: more than one person, none of them named. */
  group: boolean;
  speeches: number;
  spokenLines: number;
}

/** x speaks or sings on stage; v is only heard, from off; s is on and says nothing. */
export type OnMark = 'x' | 'v' | 's';

export interface ScriptMark {
  scene: string;
  character: string;
  mark: OnMark;
}

export interface Speech extends ScriptPlace {
  /** Who speaks; several where they speak together, empty where nobody could be told. */
  speakers: readonly string[];
  /** As printed: `BOTH`, `FIRST WITCH` */
  label: string;
  /** The lines as they stand, directions left out. */
  lines: readonly string[];
  /** True from within, off stage, over a loudspeaker. */
  off: boolean;
  sung: boolean;
}

export interface Direction extends ScriptPlace {
  /** As printed, without brackets. */
  text: string;
  /** In the order in which it is said; empty for what moves nobody. */
  moves: readonly Move[];
}

export interface Move {
  kind: 'enters' | 'exits';
  character: string;
}

export interface ScriptSong {
  scene: string;
  page: string;
  line: number;
  title: string;
  singers: readonly string[];
}

export type DoubtKind =
  | 'nothing to read'
  | 'no scenes'
  | 'scene'
  | 'speaker'
  | 'same name'
  | 'entrance'
  | 'exit'
  | 'silent'
  | 'group'
  | 'pages'
  | 'form';

/** Something that a person should look at. */
export interface ScriptDoubt {
  kind: DoubtKind;
  /** Blank where it is about the whole script. */
  scene: string;
  page: string;
  /** Line of the file, from 1; 0 where it is about the whole script. */
  line: number;
  /** Whom it is about, where it is about somebody. */
  character?: string;
  /** What the script says there, shortened. */
  text: string;
  why: string;
  todo: string;
}
