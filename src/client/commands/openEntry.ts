import type { OpenLocation } from '../../server/protocol.ts';
import { showLocation } from '../edits.ts';
import type { Session } from '../session.ts';
import { nameAtCursor } from './nameAtCursor.ts';

/** Opens the glossary at the entry of the name at the cursor. */
export async function openEntry(session: Session): Promise<void> {
  const found = await nameAtCursor(session);
  if (found) await openLocation(session, found.name.location);
}

export function openLocation({ context }: Session, location: OpenLocation): Promise<void> {
  return showLocation(location, context.extensionUri);
}
