/** The add-on's card in the side panel, drawn from its JSON: the panel's own stack of cards, and what a click answers. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CardClick, CardJson } from '../../../services/cards/cardJson.ts';
import type { CardAnswer } from '../pageTypes.ts';
import { send } from './api.ts';
import type { Desk } from './app.tsx';
import { Card } from './card.tsx';
import { openLink } from './scriptFrame.tsx';

interface CardPanelProps {
  desk: Desk;
  host: 'DRIVE' | 'SHEETS';
  /** The selected file in Drive, the open workbook in Sheets; `''` for none. */
  selected: string;
}

export function CardPanel({ desk, host, selected }: CardPanelProps) {
  const [stack, setStack] = useState<CardJson[]>([]);
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const place = useRef<HTMLElement>(null);
  const { as, say } = desk;

  const ask = useCallback(
    async (body: { functionName: string; parameters: Record<string, string>; form: Record<string, string> }) => {
      setBusy(true);
      const answer = await send<CardAnswer>('/api/card', { as, host, selected, ...body }).catch(
        (error: Error): CardAnswer => ({ ok: false, message: error.message }),
      );
      setBusy(false);
      setTrouble(answer.ok ? '' : answer.message);
      const value = answer.ok ? answer.value : null;
      if (value?.kind === 'card') setStack((before) => (body.functionName === '' ? [value] : [...before, value]));
      if (value?.kind !== 'action') return;
      if (value.notification !== '') say(value.notification);
      setStack((before) => value.navigations.reduce(navigated, before));
    },
    [as, host, selected, say],
  );
  useEffect(() => {
    setStack([]);
    void ask({ functionName: '', parameters: {}, form: {} });
  }, [ask]);

  const click = (action: CardClick): void => {
    if (action.kind === 'link') openLink(action.url, say);
    else if (!isBusy)
      void ask({ functionName: action.functionName, parameters: action.parameters, form: formIn(place.current) });
  };
  const top = stack.at(-1);
  return (
    <section class="card-panel" aria-label="Callboard add-on" aria-busy={isBusy} ref={place}>
      <div class="card-head">
        <img src="/icon.svg" alt="" width="20" height="20" />
        <span>Callboard</span>
        {stack.length > 1 ? (
          <button type="button" onClick={() => setStack(stack.slice(0, -1))}>
            Back
          </button>
        ) : null}
      </div>
      {trouble === '' ? null : <p class="failed">{trouble}</p>}
      {top ? (
        <Card key={stack.length} card={top} onClick={click} />
      ) : trouble === '' ? (
        <p class="small">Loading…</p>
      ) : null}
    </section>
  );
}

type Step = Extract<NonNullable<Extract<CardAnswer, { ok: true }>['value']>, { kind: 'action' }>['navigations'][number];

/** The stack after one step of a click's answer. */
export function navigated(stack: CardJson[], step: Step): CardJson[] {
  switch (step.kind) {
    case 'push':
      return [...stack, step.card];
    case 'update':
      return [...stack.slice(0, -1), step.card];
    case 'pop':
      return stack.slice(0, Math.max(1, stack.length - 1));
    case 'popToRoot':
      return stack.slice(0, 1);
  }
}

/** What is typed and chosen in the card, by field name; several choices with commas between. */
function formIn(place: HTMLElement | null): Record<string, string> {
  const form: Record<string, string> = {};
  for (const field of place?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-field]') ?? []) {
    const name = field.dataset.field ?? '';
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type) && !field.checked) continue;
    form[name] = form[name] === undefined ? field.value : `${form[name]},${field.value}`;
  }
  return form;
}
