import { actions, fields, particles } from '../words/toolWords.ts';

/** How a name is written. `words` are one or several words in quotation marks. */
type Shape = 'snake' | 'camel' | 'pascal' | 'kebab' | 'words';

export function shapeOf(name: string): Shape {
  if (name.includes('_')) {
    return 'snake';
  }
  if (name.includes('-')) {
    return 'kebab';
  }
  return /^[a-z]+[A-Z]/.test(name)
    ? 'camel'
    : /^[A-Z][a-z0-9]+[A-Z]/.test(name)
      ? 'pascal'
      : 'words';
}

/** `send_sms`, `endCall`, `crm_lookup`: not `customer_name`. */
export function namesAction(name: string): boolean {
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_ -]/);
  const [first = ''] = parts;
  const last = parts.at(-1)!;
  return actions.has(first) || (actions.has(last) && !fields.has(last));
}

export function namesField(name: string): boolean {
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_ -]/);
  return fields.has(parts.at(-1)!) && !actions.has(parts[0]!);
}

/** "follow-up", "check-in": words of English. */
export function isPlainHyphen(name: string, shape: Shape): boolean {
  return (
    shape === 'kebab' &&
    (particles.has(name.slice(name.lastIndexOf('-') + 1).toLowerCase()) || !namesAction(name))
  );
}
