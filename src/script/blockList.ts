/** Headings, speeches and directions of a text in order, with the speech that is open. */
import type { Block, DirectionBlock, SpeechBlock, SpokenLine } from './block.ts';
import { directionBlock, partsOf } from './speechParts.ts';
import type { TextLine } from './textLines.ts';

export class BlockList {
  readonly blocks: Block[] = [];
  private speech: (SpeechBlock & { parts: (SpokenLine | DirectionBlock)[] }) | null = null;

  open(label: string, note: string, line: TextLine): void {
    this.speech = { kind: 'speech', label, note, parts: [], line: line.number, page: line.page };
    this.blocks.push(this.speech);
  }

  close(): void {
    this.speech = null;
  }

  get isOpen(): boolean {
    return this.speech !== null;
  }

  get isEmptySpeech(): boolean {
    return this.speech !== null && this.speech.parts.length === 0;
  }

  spoken(text: string, line: TextLine, sung: boolean): void {
    if (this.speech === null) return;
    const { parts } = this.speech;
    const last = parts[parts.length - 1];
    let rest = text;
    // A word that was parted at the end of the line before.
    if (last?.kind === 'line' && /\p{Ll}-$/u.test(last.text.slice(-2)) && /^\p{Ll}/u.test(text)) {
      const end = text.indexOf(' ') < 0 ? text.length : text.indexOf(' ');
      parts[parts.length - 1] = { ...last, text: last.text.slice(0, -1) + text.slice(0, end), wasParted: true };
      rest = text.slice(end).trim();
      if (rest === '') return;
    }
    for (const part of partsOf(rest, line, sung, parts.length === 0)) parts.push(part);
  }

  /** Within a speech where one is open, else by itself. */
  direction(text: string, line: TextLine, inSpeech: boolean): void {
    const block = directionBlock(text, line);
    if (inSpeech && this.speech !== null) this.speech.parts.push(block);
    else {
      this.blocks.push(block);
      this.speech = null;
    }
  }
}
