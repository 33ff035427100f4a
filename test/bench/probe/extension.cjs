const { writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const vscode = require('vscode');

// Measures what is visible only inside the extension host, and opens a webview that contains only a
// heading.

const report = (value) => writeFileSync(process.env.BENCH_PROBE_FILE, JSON.stringify(value));

async function timeActivation(id) {
  const extension = vscode.extensions.getExtension(id);
  if (extension.isActive) throw new Error(`${id} is already active`);
  const start = performance.now();
  await extension.activate();
  report({ ms: performance.now() - start });
}

async function timeUse(command) {
  const start = performance.now();
  await vscode.commands.executeCommand(command);
  report({ ms: performance.now() - start });
}

async function timeRoundTrip(id) {
  const base = vscode.workspace.getConfiguration('erzycall').get('apiBaseUrl');
  const headers = { 'X-API-Key': process.env.ERZYCALL_API_KEY };
  const start = performance.now();
  await (await fetch(new URL(`/api/v1/cases/${id}`, base), { headers })).json();
  report({ ms: performance.now() - start });
}

function openPanel(title) {
  const panel = vscode.window.createWebviewPanel('probe', title, vscode.ViewColumn.One, {
    enableScripts: true,
  });
  panel.webview.html = `<!doctype html><body><main id="content"><h1>${title}</h1></main></body>`;
}

exports.activate = ({ subscriptions }) => {
  const titles = Array.from({ length: 10 }, (_, index) => `Empty ${index}`);
  subscriptions.push(
    vscode.window.createTreeView('probe.panels', {
      treeDataProvider: {
        getChildren: () => titles,
        getTreeItem: (title) => ({
          label: title,
          command: { command: 'probe.openPanel', title: '', arguments: [title] },
        }),
      },
    }),
    vscode.commands.registerCommand('probe.openPanel', openPanel),
    vscode.commands.registerCommand('probe.activateFloor', () => timeActivation('bench.floor')),
    vscode.commands.registerCommand('probe.activateErzyCall', () =>
      timeActivation('erzycall-tools.erzycall-cases'),
    ),
    vscode.commands.registerCommand('probe.useErzyCall', () => timeUse('erzycall.clearFilter')),
    vscode.commands.registerCommand('probe.roundTrip', async () =>
      timeRoundTrip(await vscode.window.showInputBox()),
    ),
    vscode.commands.registerCommand('probe.cpuTime', () => {
      const { user, system } = process.cpuUsage();
      report({ ms: (user + system) / 1_000 });
    }),
    vscode.commands.registerCommand('probe.heap', () => {
      setFlagsFromString('--expose-gc');
      runInNewContext('gc')();
      report({ mb: process.memoryUsage().heapUsed / 2 ** 20 });
    }),
  );
};
