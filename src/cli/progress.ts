import type { Messages } from '../messages/index.ts';
import type { Io } from './io.ts';

/** From this many articles on a person at a terminal wants to see that something happens. */
const least = 50;

/** Shows which of many articles is being checked, on one line that is written over. */
export function showProgress(io: Io, messages: Messages, done: number, total: number): void {
  if (total <= least || !io.isTerminal.stderr) return;
  io.stderr(`\r\u001b[K${messages.text('progress.check')} ${done + 1}/${total}`);
}

export function clearProgress({ isTerminal, stderr }: Io, total: number): void {
  if (total > least && isTerminal.stderr) stderr('\r\u001b[K');
}
