/** The few tags that Google's cards know, in a text of a card; every other tag is only its text, and nothing runs. */
import { Fragment, type JSX } from 'preact';

/** Nothing else of a card's text is formatted. */
const FORMATS: Record<string, 'b' | 'i' | 'u' | 's'> = {
  B: 'b',
  STRONG: 'b',
  I: 'i',
  EM: 'i',
  U: 'u',
  S: 's',
  STRIKE: 's',
};

/** Reading does not run anything: the text is parsed into a document that is never shown. */
export function cardText(text: string): JSX.Element {
  return nodes(new DOMParser().parseFromString(text, 'text/html').body);
}

function nodes(parent: Node): JSX.Element {
  return (
    <>
      {[...parent.childNodes].map((node, index) => (
        <Fragment key={index}>{shown(node)}</Fragment>
      ))}
    </>
  );
}

function shown(node: Node): JSX.Element | string {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
  if (node.tagName === 'BR') return <br />;
  const Format = FORMATS[node.tagName];
  return Format ? <Format>{nodes(node)}</Format> : nodes(node);
}
