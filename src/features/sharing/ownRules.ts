/**
 * Who may see which folder of a company's own layout at first: what the usual layouts say of a folder like it. A group that
 * may not see something inside does not get the folder around it.
 */
import type { FolderLayout, LayoutFolder } from '../../settings/folderLayouts.ts';
import type { FolderUse } from '../../workbook/folderUses.ts';
import { type Rule, SHARING_RULES, type SharingMay } from './sharingRules.ts';
import { usualFolderOf, usualFolders } from './usualRule.ts';

type May = ReadonlyMap<string, SharingMay>;

/** As the usual layouts have them, each folder once a group's answer. */
export function ownRules(layout: FolderLayout): Rule[] {
  const rules: Rule[] = [];
  const visit = (folders: readonly LayoutFolder[], above: May) => {
    for (const one of folders) {
      if (one.uses?.includes('confidential')) continue;
      const from: May = one.restricted === true ? new Map() : above;
      const usual = usualFolders(layout, one.key, hasRule).map(({ layout: name, key }) => mayOf(name, key));
      const here = usual.length === 0 ? new Map() : least([...usual, ...usesInside(one).map(mayOfUse)]);
      const more = [...here].filter(([group, may]) => may !== from.get(group) && from.get(group) !== 'Edit');
      for (const [group, may] of more) rules.push([one.key, [group], may]);
      visit(one.folders ?? [], new Map([...from, ...more]));
    }
  };
  visit(layout.folders, new Map());
  return rules;
}

function hasRule(layout: string, key: string): boolean {
  return SHARING_RULES[layout]?.some(([of]) => of === key) === true;
}

function mayOf(layout: string, key: string): May {
  const rules = (SHARING_RULES[layout] ?? []).filter(([of]) => of === key);
  return new Map(rules.flatMap(([, groups, may]) => groups.map((group) => [group, may] as const)));
}

function mayOfUse(use: FolderUse): May {
  const usual = usualFolderOf(use, hasRule);
  return usual === undefined ? new Map() : mayOf(usual.layout, usual.key);
}

/** What Callboard puts into a folder and whatever whoever opens it comes into. */
function usesInside({ uses = [], folders = [] }: LayoutFolder): FolderUse[] {
  return [...uses, ...folders.flatMap((one) => (one.restricted === true ? [] : usesInside(one)))];
}

/** Groups that all of these name, with the least that one of them says. */
function least(all: readonly May[]): May {
  const [first = new Map(), ...others] = all;
  const groups = [...first].filter(([group]) => others.every((one) => one.has(group)));
  return new Map(
    groups.map(([group, may]) => [
      group,
      others.every((one) => one.get(group) === 'Edit') ? may : others.length > 0 ? 'See' : may,
    ]),
  );
}
