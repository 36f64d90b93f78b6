/** A file as it comes from a browser. */
export interface InputFile extends TableAnswers {
  /** `people.csv` fills the tab People. */
  name: string;
  text: string;
  /** True for what was pasted; else it was read from a file. */
  pasted?: boolean;
}

/** What the person has answered about a table; what is left out or empty was not asked. */
export interface TableAnswers {
  /** What comes first in 3/9/2027: `day first` or `month first`. */
  dates?: string;
  /** The group of everybody in a table without that column. */
  group?: string;
}
