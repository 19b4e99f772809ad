/** Lets a test in the extension host act on VS Code's window as a person does. */

/** The names are Playwright's: selectors are CSS, `text=`, `role=`; keys are `Control+.`. */
export type Action =
  | { readonly action: 'press'; readonly keys: string }
  | { readonly action: 'type'; readonly text: string }
  | { readonly action: 'click'; readonly selector: string; readonly button?: 'left' | 'right' }
  | { readonly action: 'hover'; readonly selector: string; readonly position?: Point }
  | { readonly action: 'text' | 'texts' | 'box'; readonly selector: string }
  | { readonly action: 'resize'; readonly width: number; readonly height: number }
  | { readonly action: 'attribute'; readonly selector: string; readonly name: string }
  | ({ readonly action: 'waitFor'; readonly selector: string } & Waiting)
  | ({ readonly action: 'screenshot'; readonly name: string } & Picture);

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Waiting {
  readonly state?: 'visible' | 'hidden' | 'attached' | 'detached';
  /** Milliseconds. */
  readonly timeout?: number;
}

export interface Picture {
  /** Only this element (a selector) or region; else the whole window. */
  readonly clip?: string | Region;
  /** Else the folder of the environment's NOMENCLATOR_SCREENSHOTS. */
  readonly folder?: string;
}

export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const port = process.env.NOMENCLATOR_TEST_BRIDGE;

/** Prints a line of its own; host.mjs keeps all else that VS Code says in a file. */
export function log(line: string): void {
  console.log(`[test] ${line}`);
}

/** False in a desktop VS Code: there the tests use the API only. */
export const hasWindow = port !== undefined;

async function send(action: Action): Promise<unknown> {
  if (!hasWindow) throw new Error('No bridge to the window: this test needs host.mjs.');
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body: JSON.stringify(action),
  });
  const answer = (await response.json()) as { readonly value?: unknown; readonly error?: string };
  if (answer.error !== undefined) throw new Error(`${action.action}: ${answer.error}`);
  return answer.value;
}

/** Presses keys one after the other: `press('Control+K Control+I')`. */
export async function press(keys: string): Promise<void> {
  await send({ action: 'press', keys });
}

export async function type(text: string): Promise<void> {
  await send({ action: 'type', text });
}

export async function click(selector: string, button: 'left' | 'right' = 'left'): Promise<void> {
  await send({ action: 'click', selector, button });
}

/** Moves the mouse over an element, or a place in it. */
export async function hover(selector: string, position?: Point): Promise<void> {
  await send({ action: 'hover', selector, ...(position && { position }) });
}

/** The visible text of the first such element, waited for. */
export async function text(selector: string): Promise<string> {
  return (await send({ action: 'text', selector })) as string;
}

/** The visible texts of all such elements now. */
export async function texts(selector: string): Promise<readonly string[]> {
  return (await send({ action: 'texts', selector })) as string[];
}

export async function attribute(selector: string, name: string): Promise<string | null> {
  return (await send({ action: 'attribute', selector, name })) as string | null;
}

export async function waitFor(selector: string, waiting: Waiting = {}): Promise<void> {
  await send({ action: 'waitFor', selector, ...waiting });
}

/** Where an element is in the window. */
export async function box(selector: string): Promise<Region> {
  return (await send({ action: 'box', selector })) as Region;
}

/** Gives the window another size, in CSS pixels. */
export async function resize(width: number, height: number): Promise<void> {
  await send({ action: 'resize', width, height });
}

/** Writes a PNG and gives its path. */
export async function screenshot(name: string, picture: Picture = {}): Promise<string> {
  return (await send({ action: 'screenshot', name, ...picture })) as string;
}
