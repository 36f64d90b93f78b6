/** Blocks of a script, in order, to who is on when. */
import { withoutSignsAfter } from '../values/trimSigns.ts';
import type { ScriptBlocks, SpeechBlock } from './block.ts';
import { Cast, keyOf } from './cast.ts';
import { namedScript } from './namedScript.ts';
import { ReadingOfScript } from './readingOfScript.ts';
import { readScene } from './sceneReading.ts';
import { scenesOf } from './scenes.ts';
import type { ReadScript, ScriptFormat } from './script.ts';
import { isCollective, withoutDisguise } from './speakers.ts';
import { soloLabels, WhoSpeaks } from './whoSpeaks.ts';

/** The whole script of its blocks. */
export function assembleScript(source: ScriptBlocks, format: ScriptFormat): ReadScript {
  const { labels, known } = soloLabels(source);
  const cast = castOf(source, labels);
  const reading = new ReadingOfScript(cast);
  const who = new WhoSpeaks(reading, known);
  const { acts, scenes } = scenesOf(source.blocks);
  for (const scene of scenes) readScene(scene, reading, who, format);
  return namedScript(reading, source, acts, format);
}

function castOf({ blocks, castLines, persons }: ScriptBlocks, labels: readonly string[]): Cast {
  const cast = new Cast(labels, castLines, persons);
  for (const block of blocks) {
    if (block.kind !== 'speech') continue;
    if (block.who === undefined) learnDisguise(cast, block.label);
    for (const id of block.who ?? []) learnLabel(cast, id, block);
  }
  return cast;
}

/** In a file with ids, what a speech of one person is headed with is one more name of that person. */
function learnLabel(cast: Cast, id: string, { who, label }: SpeechBlock): void {
  const member = cast.withId(id);
  member.speaks = true;
  if (who?.length === 1 && label !== '' && !isCollective(label))
    cast.call(member, withoutSignsAfter(withoutDisguise(label), '.:,'));
}

/** `BOTTOM, as Pyramus` */
function learnDisguise(cast: Cast, label: string): void {
  const [, name = '', disguise = ''] = /^([^,(]{1,60}), ?(?:as|als) ([^,)]{1,40})$/i.exec(label) ?? [];
  const [member] = name === '' ? [] : cast.named(keyOf(name));
  if (member !== undefined && cast.named(keyOf(disguise)).length === 0) cast.call(member, disguise);
}
