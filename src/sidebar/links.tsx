/** Links that leave the sidebar, alone and in a sentence. */
import type { ComponentChildren } from 'preact';

/** A link that leaves the sidebar; anything but https stays text, whatever stands in the cell. */
export function OutLink({ href, children }: { href: string; children: ComponentChildren }) {
  if (!/^https:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** An address alone, or with what it is called: `[the workbook](https://…)`. */
const LINK = /(?:\[([^[\]]+)\]\()?(https:\/\/[^\s,)]+)\)?/;

/** A sentence in which addresses of pages can be opened. */
export function Words({ text }: { text: string }) {
  // Every third part is what a link is called, if it has a name, and the next one where it leads.
  const parts = text.split(LINK);
  return (
    <p>
      {parts.map((part, index) =>
        index % 3 === 0 ? (
          part
        ) : index % 3 === 2 ? (
          <OutLink key={index} href={part ?? ''}>
            {parts[index - 1] ?? part}
          </OutLink>
        ) : null,
      )}
    </p>
  );
}
