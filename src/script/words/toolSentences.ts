// What stands around the names of tools in sentences.

/** "`book_visit` ツールを呼び出す": Japanese, Chinese and Korean write the noun and the verb behind the name. */
export const eastAsianBehind =
  /^[`"'」』”]{0,2}\s?(?:の|を|というの?|这个)?(?:ツール|関数|工具|函数|도구|함수|を(?:呼び出|使用|使って|実行))(?!.{0,20}(?:ないで|しない|하지 마))/u;
/** "The backend calls it by itself": somebody else does. */
export const calledByOthers =
  /(?<!\p{L})(?:(?:the|our|your|an?|this|that)(?: (?!agents?(?!\p{L})|assistant|ai(?!\p{L})|bot|model|voice)\p{L}[\p{L}-]{1,30}){1,3}|backend|server|system|crm|workflow|job|cron|platform|das system|der server|le système|el sistema|il sistema|o sistema|het systeem) (?:itself |then |automatically |automatisch )*(?:calls|runs|invokes|triggers|executes|uses|used|starts|ruft|startet|appelle|exécute|llama|ejecuta|chiama|esegue|chama|executa|roept)(?:\s+\p{L}+){0,3}\s+[`*"'“‘«„]{0,2}$/iu;
/** "If they agree → x", "goes to x". */
export const leadsTo =
  /(?:→|->|=>|⇒|(?<!\p{L})(?:hand(?:ed)? (?:it )?over|goes|go|routed?|escalated?|switch|proceed|move|falls? back) to)\s*[`*"'“(]{0,2}$/iu;
/** "x and y": between two names of a list. */
export const joinsMention =
  /^[`*"'”’»)]{0,3}(?:\([^()\n]{0,20}\))?[`*"']{0,3}\s*(?:,|\/|&|\+|(?:,\s*)?(?:and|or|then|und|oder|dann|et|ou|puis|y|o|e|poi|en|of|i|lub|och|eller|og|и|или))\s*(?:the |das |die |la |le |el |il )?[`*"'“‘«]{0,3}$/iu;
