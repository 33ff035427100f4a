const vscode = require('vscode');

// The minimum that shows the list: plain `fetch`, a flat tree and a last row that loads more.
// Only `floor.loadTo` exists for the measurements: it loads a number of cases and redraws the list once.

const loadMore = { id: 'loadMore', title: 'Load More', status: '' };
const cases = [];
let first;
let cursor;
let hasMore = true;

async function loadPage() {
  const base = vscode.workspace.getConfiguration('erzycall').get('apiBaseUrl');
  const url = new URL('/api/v1/cases?limit=100', base);
  if (cursor) url.searchParams.set('cursor', cursor);
  const answer = await fetch(url, { headers: { 'X-API-Key': process.env.ERZYCALL_API_KEY } });
  const { data, pagination } = await answer.json();
  cases.push(...data);
  cursor = pagination.cursor;
  hasMore = pagination.hasMore;
}

exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  const tree = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return [];
      // VS Code may call this again before the first page is loaded.
      await (first ??= loadPage());
      return hasMore ? [...cases, loadMore] : cases;
    },
    getTreeItem(node) {
      const item = new vscode.TreeItem(node.title);
      item.id = node.id;
      item.description = node.status;
      if (node === loadMore) item.command = { command: 'floor.loadMore', title: '' };
      return item;
    },
  };
  context.subscriptions.push(
    vscode.window.createTreeView('floor.cases', { treeDataProvider: tree }),
    vscode.commands.registerCommand('floor.loadMore', async () => {
      await loadPage();
      changed.fire();
    }),
    vscode.commands.registerCommand('floor.loadTo', async () => {
      const depth = Number(await vscode.window.showInputBox());
      while (hasMore && cases.length < depth) await loadPage();
      changed.fire();
    }),
  );
};
