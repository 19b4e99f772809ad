import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

/** VS Code’s own page without what is for its real servers, such as other display languages. */
export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Nomenclator</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="favicon.ico" type="image/x-icon">
    <link rel="stylesheet" href="out/vs/workbench/workbench.web.main.css"
      data-name="vs/workbench/workbench.web.main">
  </head>
  <body></body>
  <script src="out/vs/loader.js"></script>
  <script src="out/vs/webPackagePaths.js"></script>
  <script>
    const paths = Object.fromEntries(Object.entries(self.webPackagePaths).map(
      ([name, file]) => [name, location.origin + '/node_modules/' + name + '/' + file]));
    require.config({ baseUrl: location.origin + '/out', recordStats: true, paths });
  </script>
  <script src="out/vs/workbench/workbench.web.main.nls.js"></script>
  <script src="out/vs/workbench/workbench.web.main.js"></script>
  <script src="out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;

const settings = {
  'extensions.ignoreRecommendations': true,
  // As on a desktop; in a browser VS Code saves by itself.
  'files.autoSave': 'off',
  'json.schemaDownload.enable': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * What VS Code’s start script asks for as `/product.json`.
 * @param {string} host such as `127.0.0.1:8080`
 * @param {string} folder
 */
export function product(host, folder) {
  const extension = (/** @type {string} */ path) => ({ scheme: 'http', authority: host, path });
  const workspace = { scheme: 'nomenclator-sample', path: `/${basename(folder)}` };
  const draft = 'first-draft.en.md';
  const uri = { ...workspace, path: `${workspace.path}/${draft}` };
  const hasDraft = existsSync(join(folder, draft));
  return {
    productConfiguration: { nameShort: 'Code - OSS', nameLong: 'Code - OSS' },
    additionalBuiltinExtensions: [extension('/file-system'), extension('/nomenclator')],
    folderUri: workspace,
    configurationDefaults: settings,
    defaultLayout: {
      editors: hasDraft ? [{ uri }] : [],
      views: [{ id: 'workbench.panel.markers.view' }],
    },
    // Previews would want a name of their own; without this VS Code asks its maker’s servers.
    webviewEndpoint: `http://${host}/out/vs/workbench/contrib/webview/browser/pre/`,
  };
}
