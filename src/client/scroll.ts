import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AlignedParams, type AlignedResult, aligned } from '../server/protocol.ts';
import { ScrollLead } from './scrollLead.ts';

/** How long, in milliseconds, until an editor tells where it was moved to. */
const settling = 60;

/** Wrapped lines may take two corrections. */
const mostAttempts = 3;

/** More lines than VS Code keeps above; at the end of an article it cannot scroll on. */
const mostAhead = 8;

/** Keeps articles that were opened side by side in step: the same paragraph is at the top of both. */
export class ScrollInStep {
  /** Articles by those that they are in step with, both ways. */
  readonly #partners = new Map<string, Set<string>>();
  readonly #lead = new ScrollLead();
  /** By how many lines farther down to aim in an article. */
  readonly #ahead = new Map<string, number>();
  readonly #client: () => BaseLanguageClient;
  /** The editor to follow next, while an answer is awaited. */
  #next: vscode.TextEditor | undefined;
  #isBusy = false;

  constructor(client: () => BaseLanguageClient) {
    this.#client = client;
  }

  /** From now on two articles scroll together wherever both are in sight. */
  async join(editor: vscode.TextEditor, counterpart: vscode.Uri): Promise<void> {
    const [own, other] = [editor.document.uri.toString(), counterpart.toString()];
    this.#partnersOf(own).add(other);
    this.#partnersOf(other).add(own);
    this.hold(editor.document.uri);
    await this.#follow(editor);
  }

  /** What moves other editors now moves this one not. */
  hold(uri: vscode.Uri): void {
    this.#lead.takes(uri.toString(), Date.now());
  }

  register(): vscode.Disposable {
    return vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const uri = textEditor.document.uri.toString();
      if (this.#partners.has(uri) && this.#lead.takes(uri, Date.now())) void this.#soon(textEditor);
    });
  }

  #partnersOf(uri: string): Set<string> {
    const known = this.#partners.get(uri) ?? new Set();
    this.#partners.set(uri, known);
    return known;
  }

  /** One request at a time; of what scrolled meanwhile only the last counts. */
  async #soon(editor: vscode.TextEditor): Promise<void> {
    this.#next = editor;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      while (this.#next) {
        const leader = this.#next;
        this.#next = undefined;
        await this.#follow(leader);
      }
    } catch {
      // A server that restarts has no answer; the next turn of the wheel asks again.
    } finally {
      this.#isBusy = false;
    }
  }

  async #follow(leader: vscode.TextEditor): Promise<void> {
    const uri = leader.document.uri.toString();
    const line = leader.visibleRanges[0]?.start.line ?? 0;
    for (const follower of vscode.window.visibleTextEditors) {
      const counterpart = follower.document.uri.toString();
      if (follower === leader || !this.#partners.get(uri)?.has(counterpart)) continue;
      const params: AlignedParams = { uri, line, counterpart };
      const found = await this.#client().sendRequest<AlignedResult | null>(aligned, params);
      if (!found || follower.visibleRanges[0]?.start.line === found.line) continue;
      await this.#reveal(follower, found.line);
    }
  }

  /**
   * Brings a line to the top. VS Code keeps room above it, for sticky lines, in rows as they are wrapped;
   * so we look where it came to stand, and aim as much farther down, this time and the next.
   */
  async #reveal(follower: vscode.TextEditor, line: number): Promise<void> {
    const uri = follower.document.uri.toString();
    for (let attempt = 0; attempt < mostAttempts && !this.#next; attempt++) {
      const ahead = this.#ahead.get(uri) ?? 0;
      this.#lead.moved(Date.now());
      const aim = Math.min(line + ahead, follower.document.lineCount - 1);
      const at = new vscode.Range(aim, 0, aim, 0);
      follower.revealRange(at, vscode.TextEditorRevealType.AtTop);
      await new Promise((resolve) => setTimeout(resolve, settling));
      const top = follower.visibleRanges[0]?.start.line ?? line;
      if (top === line) return;
      this.#ahead.set(uri, Math.max(0, Math.min(mostAhead, ahead + line - top)));
    }
  }
}
