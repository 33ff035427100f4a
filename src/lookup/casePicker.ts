import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import { isCaseId } from '../api/caseId.ts';
import type { CaseList } from '../cases/caseList.ts';
import { relativeAge } from '../cases/formatDate.ts';
import { plainText } from '../shared/plainText.ts';
import { shortErrorText } from '../ui/errorText.ts';

interface CasePickItem extends vscode.QuickPickItem {
  /** Undefined for what is no case. */
  readonly id?: string;
  readonly loadsMore?: boolean;
}

const copyIdButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('copy'),
  tooltip: vscode.l10n.t('Copy Case ID'),
};

/**
 * Lets the user choose among the loaded cases, or load more of them without losing what was typed.
 * Resolves with the id, or undefined when cancelled or when the list cannot be loaded.
 */
export function pickCase(list: CaseList): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<CasePickItem>();
  pick.title = vscode.l10n.t('Find Case');
  pick.placeholder = vscode.l10n.t('Title, status or ID');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;

  const update = () => {
    const state = list.state;
    const activeId = pick.activeItems[0]?.id;
    pick.busy = state.phase === 'busy';
    // what is typed and where the list is scrolled to stay while rows come in
    pick.keepScrollPosition = true;
    pick.items = itemsFor(list, pick.value);
    const active = pick.items.find((item) => item.id !== undefined && item.id === activeId);
    if (active !== undefined) {
      pick.activeItems = [active];
    }
  };

  return new Promise((resolve) => {
    const subscriptions = vscode.Disposable.from(
      pick,
      list.onDidChange((state) => {
        if (state.phase === 'failed' && state.cases.length === 0) {
          pick.hide();
        } else {
          update();
        }
      }),
      pick.onDidChangeValue((value) => {
        // only an id's own row depends on what is typed; VS Code filters the rest
        if (isOfferedId(list, value) || pick.items.some((item) => item.detail === openDirectly())) {
          update();
        }
      }),
      pick.onDidTriggerItemButton(async ({ item }) => {
        await vscode.env.clipboard.writeText(item.id ?? '');
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', item.id ?? ''), 3000);
      }),
      pick.onDidAccept(() => {
        const [item] = pick.selectedItems;
        if (item?.loadsMore) {
          void list.loadMore();
        } else if (item?.id !== undefined) {
          resolve(item.id);
          pick.hide();
        }
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        subscriptions.dispose();
      }),
    );
    update();
    pick.show();
    if (list.state.phase === 'failed' && list.state.cases.length === 0) {
      void list.refresh();
    } else {
      void list.load();
    }
  });
}

function itemsFor(list: CaseList, typed: string): CasePickItem[] {
  const state = list.state;
  const items: CasePickItem[] = [];
  if (isOfferedId(list, typed)) {
    const id = typed.trim();
    items.push({ label: `$(go-to-file) ${id}`, detail: openDirectly(), id, alwaysShow: true });
  }
  items.push(...state.cases.map(toItem));
  if (state.hasMore && state.cases.length > 0) {
    items.push({
      label: `$(ellipsis) ${vscode.l10n.t('Load More')}`,
      description:
        state.phase === 'failed'
          ? shortErrorText(state.error)
          : vscode.l10n.t('{0} loaded', state.cases.length),
      alwaysShow: true,
      loadsMore: true,
    });
  }
  return items;
}

/** Words alone are titles; what has a digit or an underscore, and is no loaded case, may be an id. */
function isOfferedId(list: CaseList, typed: string): boolean {
  const id = typed.trim();
  return (
    isCaseId(id) &&
    id.length >= 6 &&
    /[0-9_]/.test(id) &&
    !list.state.cases.some((each) => each.id === id)
  );
}

function openDirectly(): string {
  return vscode.l10n.t('Open this case ID directly');
}

function toItem(summary: CaseSummary): CasePickItem {
  const title = plainText(summary.title).trim() || vscode.l10n.t('Untitled case');
  const age =
    summary.createdAt === undefined
      ? vscode.l10n.t('unknown date')
      : relativeAge(summary.createdAt, Date.now(), vscode.env.language);
  return {
    label: title,
    description: [plainText(summary.status), age, summary.id].filter(Boolean).join(' · '),
    id: summary.id,
    buttons: [copyIdButton],
  };
}
