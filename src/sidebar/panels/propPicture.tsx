/** A picture that Props links to: opened in Drive, or shown small here when somebody asks. What is no link to Drive is text. */
import { useState } from 'preact/hooks';
import type { PropMore } from '../../features/propCheck/propCheckTypes.ts';
import { Button } from '../parts.tsx';

export function PropPicture({ name, more: { picture, pictureId } }: { name: string; more: PropMore }) {
  const [isShown, setShown] = useState(false);
  const [isLost, setLost] = useState(false);
  if (picture === '') return null;
  if (pictureId === '') return <p class="quiet-text">Picture: {picture}</p>;
  return (
    <>
      <p>
        <a href={`https://drive.google.com/file/d/${pictureId}/view`} target="_blank" rel="noopener noreferrer">
          Picture of {name}
        </a>{' '}
        {isShown ? null : (
          <Button kind="quiet" label={`Show the picture of ${name} here`} onClick={() => setShown(true)}>
            Show it here
          </Button>
        )}
      </p>
      {isShown && !isLost ? (
        <img
          class="prop-picture"
          src={`https://drive.google.com/thumbnail?id=${pictureId}&sz=w320`}
          alt={`${name}, as Drive has it`}
          referrerpolicy="no-referrer"
          onError={() => setLost(true)}
        />
      ) : null}
      {isLost ? <p class="quiet-text">Drive does not show it here. Open the link.</p> : null}
    </>
  );
}
