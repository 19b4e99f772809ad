import * as vscode from 'vscode';
import { clientCommands } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { showStatus } from '../status.ts';
import { checkDocumentNow } from './checkDocument.ts';
import { checkWorkspaceNow } from './checkWorkspace.ts';
import { createGlossary } from './createGlossary.ts';
import { goToCounterpart, peekCounterpart } from './goToCounterpart.ts';
import { ignoreHere } from './ignoreHere.ts';
import { insertMissing } from './insertMissing.ts';
import { insertRendering } from './insertRendering.ts';
import { lookUpName } from './lookUp.ts';
import { showMore } from './more.ts';
import { goToFinding } from './nextFinding.ts';
import { openCounterpart } from './openCounterpart.ts';
import { openEntry, openLocation } from './openEntry.ts';
import { renameAt } from './rename.ts';
import { showStatusMenu } from './statusMenu.ts';
import { toggleFindingsNow } from './toggleFindings.ts';

type Command = (session: Session, argument: never) => unknown;

/** All commands by id; those that `package.json` lacks are called by the server or the status. */
const commands: Readonly<Record<string, Command>> = {
  'nomenclator.checkDocument': checkDocumentNow,
  'nomenclator.checkWorkspace': checkWorkspaceNow,
  'nomenclator.createGlossary': createGlossary,
  'nomenclator.goToCounterpart': goToCounterpart,
  'nomenclator.insertRendering': insertRendering,
  'nomenclator.lookUp': lookUpName,
  'nomenclator.nextFinding': (session) => goToFinding(session, 'next'),
  'nomenclator.openCounterpart': openCounterpart,
  'nomenclator.openEntry': openEntry,
  'nomenclator.peekCounterpart': peekCounterpart,
  'nomenclator.previousFinding': (session) => goToFinding(session, 'previous'),
  'nomenclator.restartServer': (session) => session.restart(),
  'nomenclator.showOutput': (session) => session.output.show(),
  'nomenclator.toggleFindings': toggleFindingsNow,
  [clientCommands.ignoreHere]: ignoreHere,
  [clientCommands.insertMissing]: insertMissing,
  [clientCommands.more]: showMore,
  [clientCommands.openLocation]: openLocation,
  [clientCommands.rename]: renameAt,
  [showStatus]: showStatusMenu,
};

export function registerCommands(session: Session): readonly vscode.Disposable[] {
  return Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, (argument: unknown) => run(session, argument as never)),
  );
}
