/** One card: its header, sections and widgets. Texts know a few tags, as Google's do; nothing else becomes markup. */
import { useId } from 'preact/hooks';
import type { CardButton, CardClick, CardJson, CardSectionJson, CardWidget } from '../../../services/cards/cardJson.ts';
import { cardText } from './cardText.tsx';

interface CardProps {
  card: CardJson;
  onClick: (click: CardClick) => void;
}

export function Card({ card, onClick }: CardProps) {
  return (
    <div class="card">
      {card.header ? (
        <div class="card-title">
          <h3>{card.header.title}</h3>
          {card.header.subtitle === '' ? null : <p class="small">{card.header.subtitle}</p>}
        </div>
      ) : null}
      {card.sections.map((section, index) => (
        <Section key={index} section={section} onClick={onClick} />
      ))}
    </div>
  );
}

function Section({ section, onClick }: { section: CardSectionJson; onClick: CardProps['onClick'] }) {
  const widgets = section.widgets.map((widget, index) => <Widget key={index} widget={widget} onClick={onClick} />);
  if (section.collapsible) {
    return (
      <details class="card-section">
        <summary>{section.header || 'More'}</summary>
        {widgets}
      </details>
    );
  }
  return (
    <div class="card-section">
      {section.header === '' ? null : <h4>{section.header}</h4>}
      {widgets}
    </div>
  );
}

function Widget({ widget, onClick }: { widget: CardWidget; onClick: CardProps['onClick'] }) {
  switch (widget.kind) {
    case 'divider':
      return <hr />;
    case 'text':
      return <p class="lines">{cardText(widget.text)}</p>;
    case 'buttons':
      return (
        <div class="card-buttons">
          {widget.buttons.map((button, index) => (
            <Button key={index} button={button} onClick={onClick} />
          ))}
        </div>
      );
    case 'decorated':
      return <Decorated widget={widget} onClick={onClick} />;
    case 'input':
      return (
        <label>
          {widget.title}
          <input type="text" data-field={widget.field} defaultValue={widget.value} />
          {widget.hint === '' ? null : <span class="small">{widget.hint}</span>}
        </label>
      );
    case 'selection':
      return <Selection widget={widget} />;
  }
}

function Decorated({
  widget,
  onClick,
}: {
  widget: Extract<CardWidget, { kind: 'decorated' }>;
  onClick: CardProps['onClick'];
}) {
  const { onClick: click, button } = widget;
  const text = (
    <>
      {widget.topLabel === '' ? null : <span class="small">{cardText(widget.topLabel)}</span>}
      <span class={widget.wrap ? 'lines' : 'one-line'}>{cardText(widget.text)}</span>
      {widget.bottomLabel === '' ? null : <span class="small">{cardText(widget.bottomLabel)}</span>}
    </>
  );
  return (
    <div class="decorated">
      {click ? (
        <button type="button" class="card-row" onClick={() => onClick(click)}>
          {text}
        </button>
      ) : (
        <div class="card-row">{text}</div>
      )}
      {button ? <Button button={button} onClick={onClick} /> : null}
    </div>
  );
}

function Button({ button, onClick }: { button: CardButton; onClick: CardProps['onClick'] }) {
  return (
    <button type="button" class={button.filled ? 'main' : ''} onClick={() => onClick(button.onClick)}>
      {button.text}
    </button>
  );
}

function Selection({ widget }: { widget: Extract<CardWidget, { kind: 'selection' }> }) {
  const name = useId();
  if (widget.type === 'DROPDOWN') {
    return (
      <label>
        {widget.title}
        <select data-field={widget.field}>
          {widget.items.map((item) => (
            <option key={item.value} value={item.value} selected={item.selected}>
              {item.text}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <fieldset>
      <legend>{widget.title}</legend>
      {widget.items.map((item) => (
        <label key={item.value} class="choice">
          <input
            type={widget.type === 'RADIO_BUTTON' ? 'radio' : 'checkbox'}
            name={name}
            data-field={widget.field}
            value={item.value}
            defaultChecked={item.selected}
          />
          {item.text}
        </label>
      ))}
    </fieldset>
  );
}
