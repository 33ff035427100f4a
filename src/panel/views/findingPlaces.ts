import * as vscode from 'vscode';
import type { FindingPlaceView } from '../../protocol/scriptViews.ts';
import type { Finding, Place } from '../../script/findings.ts';
import { format } from '../../ui/localeFormat.ts';
import type { ScriptPlaces } from './scriptPlaces.ts';

/** Links to the first places in each text. */
const maxPlaces = 10;

/** The places of a finding as links: the first in a text in words, the others as numbers. */
export function findingPlaces({ places }: Finding, elements: ScriptPlaces): FindingPlaceView[] {
  const counts = new Map<string, number>();
  return places.flatMap((place): FindingPlaceView[] => {
    const key = 'part' in place ? place.part : 'variables';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > maxPlaces) {
      return [];
    }
    const targetId = elements.elementOf(place);
    return count === 1
      ? [{ targetId, text: placeText(place) }]
      : [
          {
            targetId,
            text: format.number(count),
            label: numberedText(place, format.number(count)),
          },
        ];
  });
}

function placeText(place: Place): string {
  if (!('part' in place)) {
    return vscode.l10n.t('Show variable');
  }
  switch (place.part) {
    case 'firstMessage':
      return vscode.l10n.t('Show in first message');
    case 'prompt':
      return vscode.l10n.t('Show in prompt');
  }
}

function numberedText(place: Place, count: string): string {
  if (!('part' in place)) {
    return vscode.l10n.t('Show variable {0}', count);
  }
  switch (place.part) {
    case 'firstMessage':
      return vscode.l10n.t('Show place {0} in first message', count);
    case 'prompt':
      return vscode.l10n.t('Show place {0} in prompt', count);
  }
}
