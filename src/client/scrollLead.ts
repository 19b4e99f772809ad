/** How long, in milliseconds, an editor that is moved may still report that it scrolls. */
const quiet = 300;

/**
 * Which of several editors the others follow: the one that scrolled first, until all are quiet. So an
 * editor that was moved never moves the one that it follows.
 */
export class ScrollLead {
  #leader = '';
  #until = 0;

  /** Whether the others follow an editor that scrolls at a time in milliseconds. */
  takes(editor: string, now: number): boolean {
    if (editor !== this.#leader && now < this.#until) return false;
    this.#leader = editor;
    this.#until = now + quiet;
    return true;
  }

  /** A follower is being moved. */
  moved(now: number): void {
    this.#until = now + quiet;
  }
}
