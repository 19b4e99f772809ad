/** The parts of a URI that say where a file is. */
export interface Place {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * Whether the server may ask for a file or folder: what lies in one of the folders, and above the
 * workspace a `nomenclator.yaml` or what is in a `glossary` folder, as the lookup goes upwards.
 */
export function mayRead(
  place: Place,
  workspace: readonly Place[],
  extra: readonly Place[] = [],
): boolean {
  if (place.path.split(/[\\/]/).includes('..')) return false;
  if ([...workspace, ...extra].some((folder) => isWithin(place, folder))) return true;
  return workspace.some((folder) => isLookedUpFrom(folder, place));
}

function isWithin(place: Place, folder: Place): boolean {
  return isSameRoot(place, folder) && `${normal(place)}/`.startsWith(`${normal(folder)}/`);
}

/** The shortest path above the folder that ends where the configuration or glossary folder is. */
function isLookedUpFrom(folder: Place, place: Place): boolean {
  const match = /^(.*?)\/(?:nomenclator\.yaml$|glossary(?:\/|$))/.exec(normal(place));
  return match !== null && isWithin(folder, { ...place, path: match[1] ?? '' });
}

function isSameRoot(a: Place, b: Place): boolean {
  return a.scheme === b.scheme && a.authority.toLowerCase() === b.authority.toLowerCase();
}

/** Windows drives are written in either case. */
function normal({ path }: Place): string {
  return path.replace(/\/+$/, '').replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}
