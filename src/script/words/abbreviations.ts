/** In lower case, as they are written before a full stop, in the languages of scripts. */
const withFullStop = [
  // English
  'approx|appt|appts|dept|est|govt|mgmt|acct|amt|qty|min|mins|hrs|hr|sec|secs|wk|wks|yr|yrs|mo|mos|tel|ext|incl|excl|max|misc|vs|etc|esp|asst|assoc|attn|ave|blvd|rd|hwy|bldg|pls|thx|tmrw|msg|info re|viz|resp|cont|ref|prev|reqd|oz|lb|lbs|ft|sq|nbr|apt|intl|corp|addr|subj|cust|svc|mtg|conf|ins|co|div|est|hwy',
  // German
  'bzw|ca|evtl|ggf|inkl|exkl|usw|str|std|stdn|tel|nr|mind|max|bspw|etc|vgl|abt|zzgl|abzgl|mtl|jährl|ges|tägl|lt|resp|gem|sog|allg|öffn|kd|rg|rgnr|kdnr|betr|bezügl|usf|hr|fr|geb|verh|wg|ugs|zzt|mio|mrd|tsd|insb|insbes|ehem|gegr|kfm|techn|vers|zul|pauschl|unverb|voraus|vorauss|zw|spez|entspr|einschl|ausschl|gesch|durchschn|mitarb|telef|schriftl|mündl|kostenl|wöch',
  // French
  'env|tél|av|bd|apt|réf|no|cf|ex|min|max|mens|hebdo|rdv|etc|chap|vol|suiv|adr|dép|tj|qqch|qqn|bcp|svp|compl|éd|ref|tel|bât|ét|rens',
  // Spanish, Portuguese, Italian
  'aprox|avda|av|tel|núm|núms|pág|ud|uds|vd|vds|máx|mín|ref|dpto|prof|ecc|pag|rif|vle|pzza|spett|egr|gent|nº|apto|qtd|telef|depto|prov|urb|esq|izq|dcha|pral|cta|cte|dto|incl|tfno|tlf|hrs|excmo|gral|admón|atte|cía|edif|entlo|ext|mtro|ntra|párr|sta|trad|vol|vto|fatt|gg|ing|ns|pres|prot|sig|uff|vs|amm|cod|conf|dett|dip|max|min|ott|ca|abb|iva|lgo|fls|lda|ltda|cia|exmo|exma|ilmo|dta|séc|nr|pq|vc',
  // Dutch, Polish, Scandinavian, Finnish, Czech, Turkish
  'bijv|enz|evt|incl|excl|nr|mevr|dhr|gem|godz|ul|np|itd|itp|tzn|zł|tel|osv|bl a|ev|inkl|exkl|kl|st|ca|mvh|fx|bl|dvs|blz|resp|afd|betr|bet|max|min|mbt|ivm|tav|nav|zgn|zog|ong|plm|pl|tzw|tj|wg|wł|nast|por|dot|sz|ang|avd|bla|dnr|f n|ggr|kr|mfl|milj|nästk|pga|tex|tfn|tom|uppg|vard|vid|vs|ung|alm|bem|fhv|fmd|henv|iht|ift|jf|mht|mv|nedenst|pgl|sml|tlf|vedr|esim|jne|klo|ns|puh|yms|např|atd|tzv|popř|hod|kč|č|vb|örn|yakl|sok|cad',
].join('|');

/** Known in capitals or without a full stop. */
const withoutFullStop =
  'ASAP|FYI|RSVP|ETA|EOD|COB|TBC|N\\/A|RDV|SVP|mfg|MfG|zzgl|bzw|usw|usf|ggf|evtl|inkl|exkl|rdv|svp|appt|appts|approx|tmrw|pls|plz|thx|btw|asap|eta|eod|fyi|hrs|mins|dept|acct|qty|aprox|bijv|enz|ivm|mbt|aub|npv|itd|itp|tzn|osv|tlf|tfn|bcp|qqch|vc|tbm|blz|incl|excl|w\\/e';

/** Of several letters with full stops of their own. */
const dotted = [
  'p\\. ?e[sjx]\\.|p\\.ej\\.|t\\. ?ex\\.|c\\.-à-d\\.|s\\. ?v\\. ?p\\.|m\\.in\\.|bl\\. ?a\\.|v\\. ?gr\\.|a\\.u\\.b\\.|u\\.A\\.w\\.g\\.|i\\. ?d\\. ?R\\.|z\\. ?Hd\\.|u\\. ?ä\\.|o\\. ?ä\\.|u\\.v\\.m\\.',
  '(?:bzgl|ca|Nr|Tel|Str|Abt|Std|Vers|Kd|Rg|Betr|Bzgl|Zzgl|Inkl|Ggf|sog|mtl|lt|MwSt|USt|betr|bezügl|No|Ref|Réf|Tél|Núm|Aprox|Approx|Appt|Dept|Ext|Acct|Attn|Tlf|Tfno|Av|Avda|Pza|Dpto|Rif|Fatt|Cod|Ecc|Etc|Afd|Godz|Ul)\\.',
  '(?:appt|appts|approx|bzw|usw|ggf|evtl|inkl|aprox|bijv|ecc|etc|itd|osv|incl|excl|dept|enz|np|atd|jne)\\.',
].join('|');

/** With a full stop, so that "min" in a sentence and the end of one are none. */
export const abbreviations = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.])(?:(?:${withFullStop})\\.(?=\\s*[\\p{Ll}\\p{N}({,])|\\p{Ll}\\. ?\\p{L}\\.(?: ?\\p{L}\\.)?|${dotted}|w\\/o?(?= )|b\\/c|[Cc]\\/ ?(?=\\p{Lu}|(?:o|a|os|as) )|c\\/o|n°|N°|nº|Nº|s\\/n(?!\\p{L})|(?:${withoutFullStop})(?![\\p{L}\\p{N}]))`,
    '(?<=\\d ?)(?:hrs?|mins?|secs?|lbs?|yrs?|wks?|Std|Min|Sek|godz)\\.?(?![\\p{L}\\p{N}])',
    '(?<=\\p{Lu}\\p{L}{2,20} )(?<!(?:Praxis|Clinic|Kanzlei|Office|Cabinet|Clínica) )(?:St|Ave|Blvd|Rd|Dr|Ln|Ct|Hwy|Str)\\.?(?= ?(?:,|$|in |at |and ))',
    '(?<=, |\\(|\\bad |\\bper )es\\.(?= )',
    // "Hauptstr. 5"
    '(?<=\\p{L}{3})str\\.(?= ?\\d)',
    // before names of streets
    '(?<!\\p{L})(?:avda|av|pza|ctra|urb|bd|bvd|rte|vle|pzza|ul|str|c)\\.(?= \\p{Lu})',
    // "re: your loan" within a sentence; at its start it may be a label
    '(?<![\\p{L}\\p{N}.])(?:[Rr]e|RE|[Bb]etr|[Aa]ng|[Vv]edr|[Oo]bj|[Rr]ef|[Rr]if):(?= )',
  ].join('|'),
  'gu',
);

/** Times of day are no abbreviations: "a.m.", "p.m." */
export const timesOfDay = /^[ap]\. ?m\.?$/i;
