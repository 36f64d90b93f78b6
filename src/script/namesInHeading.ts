/** Who is on by the heading of a scene: `Scene 3 – Orla, Finn`, `Scène II – Les mêmes, Paul`, `Dritter Auftritt. Vorige. Anna`. */
import type { Cast, CastMember } from './cast.ts';
import { tokensOf } from './scriptTokens.ts';

export interface NamedInHeading {
  members: CastMember[];
  /** Those of the scene before are still on. */
  andSame: boolean;
}

const SMALL = new Set(
  'et puis y und dann and then luego e poi the a le la les el los las die der das un une plus tard later spater'.split(
    ' ',
  ),
);
const SAME = /^(?:les memes|die vorigen|vorige|vorigen|dieselben|dichos|dichas|los mismos)(?= |$)/;
const MOST_WORDS = 30;

/** `null` where the heading has anything else in it, such as a place. @param rest what follows the number */
export function namesInHeading(rest: string, cast: Cast): NamedInHeading | null {
  const tokens = tokensOf(rest);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null;
  const found: NamedInHeading = { members: [], andSame: false };
  for (let at = 0; at < tokens.length; ) {
    const left = tokens.slice(at, at + 2).map(({ key }) => key);
    const same = SAME.exec(left.join(' '))?.[0];
    const phrase = cast.phraseAt(tokens, at);
    if (same !== undefined) found.andSame = true;
    else if (phrase !== null && tokens[at]?.capital === true) {
      const [member, ...others] = phrase.members;
      if (member === undefined || others.length > 0 || tokens[at + phrase.keys.length - 1]?.possessive) return null;
      found.members.push(member);
    } else if (!SMALL.has(tokens[at]?.key ?? '')) return null;
    at += same !== undefined ? same.split(' ').length : (phrase?.keys.length ?? 1);
  }
  return found.andSame || found.members.length > 0 ? found : null;
}
