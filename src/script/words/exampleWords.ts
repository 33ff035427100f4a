// How prompts speak of placeholders instead of using them: English, German, French, Spanish, Italian,
// Portuguese, Dutch, Polish, Swedish, Danish, Norwegian.

/** Nouns for what stands between braces, and for braces. */
export const placeholderNouns =
  /place ?holders?|curly|(?<!\p{L})braces|double brackets|template (?:tags?|syntax|markers?|variables?|expressions?)|merge (?:tags?|fields?)|unfilled|unreplaced|non (?:remplie?|renseignée?|compilat|riempit)|nicht (?:aus|be)?gefüllt|unausgefüllt|sin (?:rellenar|completar)|no rellenad|não preenchid|niet ingevuld|oningevuld|nieuzupełnion|ej ifylld|ikke udfyldt|platzhalter|geschweifte|klammern|espaces? réservés?|accolades?|balises?|marcador(?:es)?|llaves|segnapost[oi]|parentesi graffe|chaves|plaatshouders?|tijdelijke aanduiding|nawias\p{L}{0,3}|zmienn\p{L}{1,4} w|platshållare|måsving|klammerparentes|pladsholder|plassholder|プレースホルダー?|波括弧|占位符|花括号/iu;

/** Words that say that something is shown as an example, or must not be said. */
export const exampleWords =
  /(?<!\p{L})(?:like|such as|e\.g\.|i\.e\.|examples?|for instance|never|not|looks? like|literal(?:ly)?|verbatim|aloud|raw|wie|z\. ?b\.|beispiele?|zum beispiel|nie|niemals|nicht|comme|par exemple|exemples?|jamais|pas|como|ejemplos?|por ejemplo|por exemplo|exemplos?|nunca|no|come|ad esempio|esempi[o]?|mai|non|não|zoals|bijvoorbeeld|voorbeeld(?:en)?|nooit|niet|jak|np\.|przykład\p{L}{0,2}|nigdy|som|aldrig|inte|ikke|aldri|exempel|eksempel)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** Before a text, says that it is an example: "Example: {{x}}". */
export const exampleLabel =
  /(?<!\p{L})(?:examples?|e\.g\.|for example|for instance|beispiele?|z\. ?b\.|exemples?|par exemple|p\. ?ex\.|ejemplos?|por ejemplo|p\. ?ej\.|esempi[o]?|ad esempio|ad es\.|exemplos?|por exemplo|voorbeeld(?:en)?|bijvoorbeeld|bijv\.|przykład\p{L}{0,2}|np\.|exempel|eksempel|例)\s?[:：,]?\s?[`"'“‘«„]?$/iu;

/** People who write templates, and what they call them. */
export const developerWords =
  /(?<!\p{L})(?:developers?|programmers?|engineers?|coders?|syntax|notation|entwickler\p{L}{0,3}|programmierer\p{L}{0,3}|schreibweise|syntaxe|notation|développeur\p{L}{0,2}|sintaxis|desarrollador\p{L}{0,2}|programador\p{L}{0,2}|sintassi|sviluppator[ei]|sintaxe|desenvolvedor\p{L}{0,2}|ontwikkelaars?|składni\p{L}{0,2}|programiś\p{L}{1,3}|utvecklare|udviklere?|utviklere?|開発者|构文)(?!\p{L})/iu;

/** "The syntax {{name}}": says that what follows is shown, not used. */
export const syntaxWords =
  /(?<!\p{L})(?:syntax|notation|schreibweise|syntaxe|sintaxis|sintassi|sintaxe|składni\p{L}{0,2}|構文|语法)(?!\p{L})/iu;

/** Template languages with names of their own, and those whose names are words, beside what they consist of. */
export const templateLanguages =
  /(?<!\p{L})(?:jinja\d?|handlebars|nunjucks|django|twig|ansible|terraform|github actions?|gitlab ci|go templates?|helm charts?|vue\.?js|angular\.?js|latex|(?:mustache|liquid|angular|vue|blade|smarty|helm|svelte|react)[ -](?:\p{L}+[ -])?(?:templates?|syntax|expressions?|tags?|components?|vorlagen?|ausdr\p{L}+|modèles?|plantillas?|modelli|modelos?|sjablo\p{L}+)|(?:templates?|syntax|vorlagen?|modèles?|plantillas?|modelli|modelos?) (?:of|in|for|from|von|de|di|do|van) (?:mustache|liquid|angular|vue|blade|smarty|helm))(?!\p{L})/iu;

/** "Never say it literally", "read it aloud". */
export const literallyWords =
  /(?<!\p{L})(?:literal(?:ly)?|verbatim|word for word|aloud|out loud|as is|wörtlich|buchstäblich|laut|vor(?:lesen)?|littéralement|à voix haute|tel quel|literalmente|en voz alta|tal cual|letteralmente|ad alta voce|em voz alta|letterlijk|hardop|dosłownie|na głos|bokstavligt|bogstaveligt|bokstavelig)(?!\p{L})/iu;

/** Words for a variable or a template in general. */
export const templateNouns =
  /variable|variabel|variabil|variáve|zmienn|template|vorlage|modèle|plantilla|modello|sjabloon|modelo|szablon|(?<!\p{L})mall(?!\p{L})/iu;

/** What stands between the braces when people write about braces. */
export const genericNames =
  /^(?:\p{L}|variables?|variable[_ -]?names?|var|vars?\d?|(?:your|my|some)[_ -](?:variable|placeholder|name|value|field)|placeholders?|placeholder[_ -]?names?|name of (?:the )?variable|something|anything|whatever|like_?this|so_?etwas|comme_?(?:ceci|ça)|como_?(?:este|esto|isto)|come_?questo|zoals_?dit|foo|bar|baz|xyz?|abc|key|token|tag|item|items|variablen?|variablenname|platzhalter|nom_?de_?variable|nombre_?de_?variable|nome_?variabile|nome_?da_?variável|variabele|zmienna)$/iu;

/** Labels of lists of names that some other program uses: "Fields: {first_name}". */
export const fieldLabel =
  /^[\s*#>-]{0,8}(?:\p{L}+ )?(?:fields?|columns?|keys?|merge fields?|felder|spalten|champs|colonnes|campos|columnas|colunas|campi|colonne|velden|kolommen|pola|kolumny|fält|felt)\*{0,2}\s?:/iu;

/** Names that say only that they are placeholders: "{{variabelen}}". No script has such a variable. */
export const metaNames =
  /^(?:variables?|variablen?|variabelen?|variabili|variabler|variáveis|zmienne|place_?holders?|platzhalter|espaces?_réservés?|segnaposto|plaatshouders?|platshållare|pladsholdere?|plassholdere?|プレースホルダー|变量|占位符)$/iu;

/** Before an example: "such as {{x}}", "(e.g. {{x}})", "wie {{x}}". */
export const likeWords =
  /(?<!\p{L})(?:like|such as|e\.g\.|for example|for instance|wie|etwa|z\. ?b\.|zum beispiel|beispielsweise|comme|par exemple|p\. ?ex\.|como|por ejemplo|p\. ?ej\.|come|ad es\.|ad esempio|per esempio|por exemplo|zoals|bijvoorbeeld|bijv\.|jak|np\.|som|till exempel|t\.ex\.|for eksempel)[\s,:]*[("'`“‘«„]{0,2}$/iu;

/** Says that something must not be spoken, or is left out: "never", "skip it". */
export const unsaidWords =
  /(?<!\p{L})(?:never|not|no|don['’]t|skip|ignore|omit|leave (?:it|them) out|nie|niemals|nicht|kein\p{L}{0,2}|überspring\p{L}{0,3}|ignorier\p{L}{0,2}|jamais|pas|ignore[rz]?(?:-l[ae]s?)?|saute|nunca|jamás|no|ignora\p{L}{0,4}|salta\p{L}{0,3}|sáltal[ao]s?|omite|mai|non|saltal[aeio]|não|pule|nooit|niet|geen|negeer|sla|nigdy|aldrig|inte|hoppa över|ignorera|ikke|aldri)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** Right before braces that the model may come across: "if you see {{x}}". */
export const seenBefore =
  /(?<!\p{L})(?:(?:see|find|encounter|notice|get|receive|come across|there is)(?: (?:a|an|the))?|siehst(?: du)?|liest(?: du)?(?: irgendwo)?|findest(?: du)?|steht(?: dort| da| irgendwo)?|vois|voyez|trouves?|ves|encuentras|aparece|vedi|trovi|trova|vê|vir|encontrar|zie(?: je)?|staat er|ser(?: du)?|står det)[\s:]*["'`“‘«„]?$/iu;

/** Right behind such braces: "{{x}} appears", "{{x}} is still there". */
export const appearsAfter =
  /^["'`”’»“]?\s(?:(?:still )?appears?|(?:still )?shows? up|is still|remains|literally|auftaucht|erscheint|stehen bleibt|apparaît|s['’]affiche|aparece|appare|compare|verschijnt|dyker upp|visas)(?!\p{L})/iu;

/** Right before a quotation: "say", "read out". */
export const sayBefore =
  /(?<!\p{L})(?:say|read|speak|utter|output|print|pronounce|sage?|lies|sprich|dis|dites|lis|lisez|prononce[rz]?|digas?|lea|leas|dire|leggere|pronunciare|diga|leia|zeg|lees|säg|läs)(?: (?:out|aloud|the words?|upp|vor))?[\s:]*["'`“‘«„]{1,2}$/iu;
