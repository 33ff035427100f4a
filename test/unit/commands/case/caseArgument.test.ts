import assert from 'node:assert/strict';
import { caseIdsOf, type CasesInUse } from '../../../../src/commands/case/caseArgument.ts';

const node = (id: unknown) => ({ kind: 'case', summary: { id } });

function inUse(at: { selected?: number; focused?: number; edited?: number } = {}): CasesInUse {
  return {
    view: { selectedIds: ['row_1', 'row_2'], selectedAt: at.selected ?? 0 },
    panels: { activeCaseId: 'panel', focusedAt: at.focused ?? 0 },
    editedAt: at.edited ?? 0,
  };
}

describe('the cases that a command is called for', () => {
  it('are the ID that code passes', () => {
    assert.deepEqual(caseIdsOf('case_1', undefined, inUse({ selected: 1 })), ['case_1']);
  });

  it('are all selected rows if the row that was clicked is among them', () => {
    const [first, second] = [node('case_1'), node('case_2')];
    assert.deepEqual(caseIdsOf(first, undefined, inUse()), ['case_1']);
    assert.deepEqual(caseIdsOf(first, [second], inUse()), ['case_1']);
    const selected = [second, { kind: 'favorites' }, first, node('case_2')];
    assert.deepEqual(caseIdsOf(first, selected, inUse()), ['case_2', 'case_1']);
  });

  it('fault 92: are the selected rows for a keybinding in the view', () => {
    const ids = caseIdsOf({ selection: true }, undefined, inUse({ focused: 9 }));
    assert.deepEqual(ids, ['row_1', 'row_2']);
  });

  it('fault 92: are those where the user was last, without an argument', () => {
    const without = (at: Parameters<typeof inUse>[0]) => caseIdsOf(undefined, undefined, inUse(at));
    assert.deepEqual(without({ selected: 2, focused: 1 }), ['row_1', 'row_2']);
    assert.deepEqual(without({ selected: 1, focused: 2 }), ['panel']);
    assert.deepEqual(without({ selected: 1, edited: 2 }), ['panel']);
    assert.deepEqual(without({}), ['panel']);
    const nothing = { ...inUse(), panels: { activeCaseId: undefined, focusedAt: 0 } };
    assert.deepEqual(caseIdsOf(null, undefined, nothing), []);
  });

  it('fault 52: are refused if one is not an ID', () => {
    for (const argument of ['..', 7, {}, ['case_1'], node('a/b'), node(undefined)]) {
      assert.throws(() => caseIdsOf(argument, undefined, inUse()), { kind: 'invalidId' });
    }
    const row = node('case_1');
    assert.throws(() => caseIdsOf(row, [row, node('..')], inUse()), { kind: 'invalidId' });
  });
});
