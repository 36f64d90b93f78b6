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

/** A sentence in which addresses of pages can be opened. */
export function Words({ text }: { text: string }) {
  return (
    <p>
      {text.split(/(https:\/\/[^\s,]+)/).map((part, index) =>
        index % 2 === 1 ? (
          <OutLink key={index} href={part}>
            {part}
          </OutLink>
        ) : (
          part
        ),
      )}
    </p>
  );
}
