import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import { arrangeCases, type ArrangedCases, type CaseGroup } from '../cases/arrangeCases.ts';
import { type Arrangement, isArranged } from '../cases/arrangement.ts';
import type { ErrorAction } from '../ui/text/errorText.ts';

/** A row for a case: in the list, or below the heading of the favorites. */
export interface SummaryNode {
  readonly kind: 'case' | 'favorite';
  readonly summary: CaseSummary;
}

/** A row of the tree, as plain data. A TreeItem is created when VS Code asks for it. */
export type CaseTreeNode =
  | SummaryNode
  | { readonly kind: 'favorites' }
  | CaseGroupNode
  | { readonly kind: 'range'; readonly start: number; readonly end: number }
  | { readonly kind: 'loadMore' }
  | { readonly kind: 'end' }
  | { readonly kind: 'remedy'; readonly remedy: ErrorAction };

export interface CaseGroupNode {
  readonly kind: 'group';
  /** The property that the rows share; `key` is its value, as in {@link CaseGroup}. */
  readonly by: CaseGroup['kind'];
  readonly key: string;
  readonly count: number;
}

export const loadMoreNode: CaseTreeNode = { kind: 'loadMore' };
export const endNode: CaseTreeNode = { kind: 'end' };
export const favoritesNode: CaseTreeNode = { kind: 'favorites' };

/**
 * Rows in a folded range. VS Code sends and draws all children of a row again when one is added, so Load
 * More slows down as the list grows (tenfold at 20,000 rows, measured on VS Code 1.139). Older rows are
 * therefore folded into ranges, unless the user sorts, groups or filters them.
 */
const rangeSize = 1000;

interface Arranged extends ArrangedCases {
  readonly cases: readonly CaseSummary[];
  readonly arrangement: Arrangement;
}

/** Turns the list's cases and the user's arrangement of them into a hierarchy of rows. */
export class CaseOutline {
  #favorites: readonly CaseSummary[] = [];
  readonly #nodes = new WeakMap<CaseSummary, SummaryNode>();
  readonly #favoriteNodes = new WeakMap<CaseSummary, SummaryNode>();
  readonly #ranges: CaseTreeNode[] = [];
  #groups = new Map<string, CaseGroupNode>();
  #arranged: Arranged | undefined;

  /** The favorites as they are shown. */
  get favorites(): readonly CaseSummary[] {
    return this.#favorites;
  }

  /**
   * Sets the favorites. Those that are in the list are shown as there, because what is stored about
   * a favorite may be out of date.
   */
  setFavorites(stored: readonly CaseSummary[], cases: readonly CaseSummary[]): void {
    const ids = new Set(stored.map(({ id }) => id));
    const loaded = new Map<string, CaseSummary>();
    for (const each of ids.size > 0 ? cases : []) {
      if (ids.has(each.id)) {
        loaded.set(each.id, each);
      }
    }
    this.#favorites = stored.map((each) => loaded.get(each.id) ?? each);
  }

  /** The rows of a case that can be shown: in the list, and among the favorites. */
  nodesOf(id: string, cases: readonly CaseSummary[]): SummaryNode[] {
    const summary = cases.find((each) => each.id === id);
    const favorite = this.#favorites.find((each) => each.id === id);
    return [
      ...(summary === undefined ? [] : [this.caseNode(summary)]),
      ...(favorite === undefined ? [] : [this.#favoriteNode(favorite)]),
    ];
  }

  /** The cases that pass the filter, in order. Recomputed only when the cases or the arrangement change. */
  arrange(cases: readonly CaseSummary[], arrangement: Arrangement): ArrangedCases {
    if (this.#arranged?.cases !== cases || this.#arranged.arrangement !== arrangement) {
      const arranged = arrangeCases(cases, arrangement, Date.now(), vscode.env.language);
      this.#arranged = { ...arranged, cases, arrangement };
    }
    return this.#arranged;
  }

  roots(cases: readonly CaseSummary[], arrangement: Arrangement): CaseTreeNode[] {
    const favorites = this.#favorites.length > 0 ? [favoritesNode] : [];
    if (!isArranged(arrangement)) {
      const foldedCount = foldedRowCount(cases.length);
      const ranges = Array.from({ length: foldedCount / rangeSize }, (_, index) =>
        this.#range(index),
      );
      return [...favorites, ...ranges, ...this.#rows(cases.slice(foldedCount))];
    }
    const { groups } = this.arrange(cases, arrangement);
    if (arrangement.group === 'none') {
      return [...favorites, ...groups.flatMap((group) => this.#rows(group.cases))];
    }
    // VS Code identifies a row by its object, so an unchanged group reuses its object
    this.#groups = new Map(groups.map((group) => [group.key, this.#groupNode(group)]));
    return [...favorites, ...this.#groups.values()];
  }

  children(
    node: CaseTreeNode,
    cases: readonly CaseSummary[],
    arrangement: Arrangement,
  ): CaseTreeNode[] {
    switch (node.kind) {
      case 'favorites':
        return this.#favorites.map((summary) => this.#favoriteNode(summary));
      case 'group': {
        const group = this.arrange(cases, arrangement).groups.find(({ key }) => key === node.key);
        return group === undefined ? [] : this.#rows(group.cases);
      }
      case 'range':
        return this.#rows(cases.slice(node.start, node.end));
      case 'case':
      case 'favorite':
      case 'loadMore':
      case 'end':
      case 'remedy':
        return [];
    }
  }

  parent(
    node: CaseTreeNode,
    cases: readonly CaseSummary[],
    arrangement: Arrangement,
  ): CaseTreeNode | undefined {
    if (node.kind === 'favorite') {
      return favoritesNode;
    }
    if (node.kind !== 'case') {
      return undefined;
    }
    if (isArranged(arrangement)) {
      const { groups } = this.arrange(cases, arrangement);
      const group = groups.find((each) => each.cases.includes(node.summary));
      return group && this.#groups.get(group.key);
    }
    const index = cases.indexOf(node.summary);
    return index >= 0 && index < foldedRowCount(cases.length)
      ? this.#range(Math.floor(index / rangeSize))
      : undefined;
  }

  /** Returns the same object for the same summary. */
  caseNode(summary: CaseSummary): SummaryNode {
    let node = this.#nodes.get(summary);
    if (node === undefined) {
      node = { kind: 'case', summary };
      this.#nodes.set(summary, node);
    }
    return node;
  }

  #favoriteNode(summary: CaseSummary): SummaryNode {
    let node = this.#favoriteNodes.get(summary);
    if (node === undefined) {
      node = { kind: 'favorite', summary };
      this.#favoriteNodes.set(summary, node);
    }
    return node;
  }

  #rows(cases: readonly CaseSummary[]): SummaryNode[] {
    return cases.map((summary) => this.caseNode(summary));
  }

  #groupNode({ kind, key, cases }: CaseGroup): CaseGroupNode {
    const before = this.#groups.get(key);
    return before?.by === kind && before.count === cases.length
      ? before
      : { kind: 'group', by: kind, key, count: cases.length };
  }

  #range(index: number): CaseTreeNode {
    const start = index * rangeSize;
    return (this.#ranges[index] ??= { kind: 'range', start, end: start + rangeSize });
  }
}

/** How many of `count` rows are folded: as many full ranges as leave at least one row unfolded. */
export function foldedRowCount(count: number): number {
  return Math.floor(Math.max(0, count - 1) / rangeSize) * rangeSize;
}
