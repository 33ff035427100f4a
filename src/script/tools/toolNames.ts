import {
  actionNouns,
  actions,
  attributes,
  fields,
  likeInfinitives,
  nounsAtEnd,
  particles,
} from '../words/toolWords.ts';

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

/** `send_sms`, `endCall`, `crm_lookup`: not `customer_name`, and not `order_id`. */
export function namesAction(name: string): boolean {
  const { first, last } = endsOf(name);
  return isVerb(first, last) || isVerbAtEnd(last);
}

export function namesField(name: string): boolean {
  const { first, last } = endsOf(name);
  return fields.has(last) && !isVerb(first, last);
}

function isVerb(first: string, last: string): boolean {
  return (
    (actions.has(first) && !(actionNouns.has(first) && attributes.has(last))) ||
    (romanceInfinitive.test(first) && !likeInfinitives.has(first))
  );
}

function isVerbAtEnd(last: string): boolean {
  return (
    (actions.has(last) && !fields.has(last) && !nounsAtEnd.has(last)) ||
    (germanicInfinitive.test(last) && !likeInfinitives.has(last))
  );
}

/** `declarer_sinistre`, `buscar_pisos`, `bloccare_carta`. */
const romanceInfinitive = /^\p{L}{3,}(?:er|ir|ar|are|ere|ire)$/u;
/** `rezept_bestellen`, `contract_opzeggen`, `termin_aendern`. */
const germanicInfinitive = /^\p{L}{4,}(?:en|ern|eln)$/u;

/** The first and the last word of a name. */
function endsOf(name: string): { readonly first: string; readonly last: string } {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_ -]/);
  return { first: words[0]!, last: words.at(-1)! };
}

/** "follow-up", "check-in": words of English. */
export function isPlainHyphen(name: string, shape: Shape): boolean {
  return (
    shape === 'kebab' &&
    (particles.has(name.slice(name.lastIndexOf('-') + 1).toLowerCase()) ||
      /-(?:to|of|the|and|in|on|by|for|a)-/.test(name) ||
      !namesAction(name))
  );
}
