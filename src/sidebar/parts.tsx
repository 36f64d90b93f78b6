/** The parts that every panel is made of: buttons, statuses, notices, sections, fields, lists of problems. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LIGHT_TONES, type ToneName } from '../documents/tokens.ts';
import { type Problem, placeWords, problemLine } from '../port/appError.ts';
import type { RequestFailure } from './bridge.ts';
import { CellLink, isInWorkbook } from './cellLink.tsx';
import { useTakesFocus } from './takesFocus.ts';
import type { RequestState } from './useRequest.ts';

export function Button(props: {
  children: ComponentChildren;
  onClick(): void;
  /** `main` once a panel: what most people want next. */
  kind?: 'main' | 'plain' | 'quiet' | 'quiet back';
  busy?: boolean;
  disabled?: boolean;
  label?: string;
  /** Where it comes back in the place of what had the focus. */
  takesFocus?: boolean;
}) {
  const { kind = 'plain', busy = false, disabled = false } = props;
  const off = busy || disabled;
  const place = useTakesFocus<HTMLButtonElement>(props.takesFocus === true);
  return (
    // Not `disabled`: the button keeps the focus and says that it is busy.
    <button
      type="button"
      ref={place}
      class={`button ${kind}`}
      aria-disabled={off}
      {...(busy ? { 'aria-busy': true } : {})}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      onClick={() => {
        if (!off) props.onClick();
      }}
    >
      {props.children}
    </button>
  );
}

/** A status: a shape and a word in a colour. */
export function Status({ tone, children }: { tone: ToneName; children: ComponentChildren }) {
  return (
    <span class={`status ${tone}`}>
      <span aria-hidden="true">{LIGHT_TONES[tone].shape}</span> {children}
    </span>
  );
}

export function Notice({ tone, title, children }: { tone: ToneName; title: string; children?: ComponentChildren }) {
  return (
    <div class={`notice ${tone}`}>
      <p class="notice-title">
        <span aria-hidden="true">{LIGHT_TONES[tone].shape}</span> {title}
      </p>
      {children}
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Folded away until somebody wants it. */
export function More({ title, children }: { title: ComponentChildren; children: ComponentChildren }) {
  return (
    <details>
      <summary>{title}</summary>
      <div class="more">{children}</div>
    </details>
  );
}

export function Field(props: {
  label: string;
  value: string;
  onInput(value: string): void;
  type?: 'text' | 'date' | 'email';
  help?: string;
  /** What is wrong with the value, beside the field. */
  problem?: string;
  required?: boolean;
  list?: readonly string[];
  /** Where it appears in the place of what had the focus. */
  takesFocus?: boolean;
}) {
  const id = useId();
  const place = useTakesFocus<HTMLInputElement>(props.takesFocus === true);
  const { help, list, problem = '' } = props;
  const about = [...(help === undefined ? [] : [`${id}-help`]), ...(problem === '' ? [] : [`${id}-problem`])];
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.required ? <span class="needed"> (needed)</span> : null}
      </label>
      <input
        id={id}
        ref={place}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete="off"
        {...(props.required ? { required: true } : {})}
        {...(about.length === 0 ? {} : { 'aria-describedby': about.join(' ') })}
        {...(problem === '' ? {} : { 'aria-invalid': true })}
        {...(list === undefined ? {} : { list: `${id}-list` })}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {list === undefined ? null : (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {help === undefined ? null : (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem === '' ? null : (
        <div id={`${id}-problem`} role="status">
          <Notice tone="watch" title={problem} />
        </div>
      )}
    </div>
  );
}

/** One of many. */
export function Select(props: {
  label: string;
  value: string;
  choose(value: string): void;
  choices: readonly { value: string; label: string }[];
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.choose(event.currentTarget.value)}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Yes or no, as a box to tick. */
export function Tick(props: { label: string; checked: boolean; choose(checked: boolean): void }) {
  return (
    <label class="choice">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.choose(event.currentTarget.checked)} />
      <span>{props.label}</span>
    </label>
  );
}

/** One of a few, as radio buttons. */
export function Choices<Value extends string>(props: {
  legend: string;
  name: string;
  chosen: Value;
  choose(value: Value): void;
  choices: readonly { value: Value; label: string; what?: string }[];
}) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, label, what }) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.chosen === value}
            onChange={() => props.choose(value)}
          />
          <span>
            {label}
            {what === undefined ? null : <span class="choice-what">{what}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Everything that is wrong, each with the way to the place where it is. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul class="problems">
      {problems.map((problem, index) => (
        <li key={index}>
          {isInWorkbook(problem) ? (
            <>
              <span class="leads">
                <CellLink problem={problem}>{placeWords(problem)}</CellLink>
              </span>{' '}
              {problem.message}
            </>
          ) : (
            problemLine(problem)
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whole sentences, one a point. */
export function Points({ lines }: { lines: readonly string[] }) {
  return <Problems problems={lines.map((message) => ({ message }))} />;
}

/** A notice of several things, sentences or problems; nothing where there are none. */
export function NoticeList(props: { tone: ToneName; title: string; lines: readonly (string | Problem)[] }) {
  const { tone, title, lines } = props;
  if (lines.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      <Problems problems={lines.map((line) => (typeof line === 'string' ? { message: line } : line))} />
    </Notice>
  );
}

export function Names({ names }: { names: readonly string[] }) {
  return (
    <ul class="names">
      {names.map((name, index) => (
        <li key={index}>{name}</li>
      ))}
    </ul>
  );
}

/** What happened, what is unchanged, what to do. */
export function Failure({ failure, again }: { failure: RequestFailure; again(): void }) {
  return (
    <div role="alert">
      <Notice tone="bad" title={failure.message}>
        <p>{failure.unchanged}</p>
        <p>{failure.toDo}</p>
        <Button onClick={again}>Try again</Button>
      </Notice>
    </div>
  );
}

/** A call's waiting and failing; nothing when it is idle or done. */
export function Waiting({ now, words, again }: { now: RequestState<unknown>; words: string; again(): void }) {
  if (now.state === 'failed') return <Failure failure={now.failure} again={again} />;
  const waits = now.state === 'pending' || now.state === 'slow';
  return (
    <div role="status">
      {waits ? (
        <p class="waiting">
          <span class="dots" aria-hidden="true" />
          {words}
          {now.state === 'slow' ? ' This takes longer than usual. You can go on working in the workbook.' : ''}
        </p>
      ) : null}
    </div>
  );
}
