// How prompts speak of placeholders instead of using them: English, German, French, Spanish, Italian,
// Portuguese, Dutch, Polish, Swedish, Danish, Norwegian.

/** Nouns for what stands between braces, and for braces. */
export const placeholderNouns =
  /place ?holders?|curly|(?<!\p{L})braces|double brackets|template (?:tags?|syntax|markers?|variables?|expressions?)|merge (?:tags?|fields?)|unfilled|unreplaced|non (?:remplie?|renseignée?|compilat|riempit)|nicht (?:aus|be)?gefüllt|unausgefüllt|sin (?:rellenar|completar)|no rellenad|não preenchid|niet ingevuld|oningevuld|nieuzupełnion|ej ifylld|ikke udfyldt|platzhalter|geschweifte|klammern|espaces? réservés?|accolades?|balises?|marcador(?:es)?|llaves|segnapost[oi]|parentesi graffe|chaves|plaatshouders?|tijdelijke aanduiding|nawias\p{L}{0,3}|zmienn\p{L}{1,4} w|platshållare|måsvingar|pladsholder|plassholder|プレースホルダー?|波括弧|占位符|花括号/iu;

/** Words that say that something is shown as an example, or must not be said. */
export const exampleWords =
  /(?<!\p{L})(?:like|such as|e\.g\.|i\.e\.|examples?|for instance|never|not|looks? like|literal(?:ly)?|verbatim|aloud|raw|wie|z\. ?b\.|beispiele?|zum beispiel|nie|niemals|nicht|comme|par exemple|exemples?|jamais|pas|como|ejemplos?|por ejemplo|por exemplo|exemplos?|nunca|no|come|ad esempio|esempi[o]?|mai|non|não|zoals|bijvoorbeeld|voorbeeld(?:en)?|nooit|niet|jak|np\.|przykład\p{L}{0,2}|nigdy|som|aldrig|inte|ikke|aldri|exempel|eksempel)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** Before a text, says that it is an example: "Example: {{x}}". */
export const exampleLabel =
  /(?<!\p{L})(?:examples?|e\.g\.|for example|for instance|beispiele?|z\. ?b\.|exemples?|par exemple|p\. ?ex\.|ejemplos?|por ejemplo|p\. ?ej\.|esempi[o]?|ad esempio|exemplos?|por exemplo|voorbeeld(?:en)?|bijvoorbeeld|bijv\.|przykład\p{L}{0,2}|np\.|exempel|eksempel|例)\s?[:：,]?\s?[`"'“‘«„]?$/iu;

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
  /variable|variabel|variáve|zmienn|template|vorlage|modèle|plantilla|modello|sjabloon|modelo|szablon|(?<!\p{L})mall(?!\p{L})/iu;

/** What stands between the braces when people write about braces. */
export const genericNames =
  /^(?:\p{L}|variables?|variable[_ -]?names?|var|vars?\d?|(?:your|my|some)[_ -](?:variable|placeholder|name|value|field)|placeholders?|placeholder[_ -]?names?|name of (?:the )?variable|something|anything|whatever|foo|bar|baz|xyz?|abc|key|token|tag|item|items|variablen?|variablenname|platzhalter|nom_?de_?variable|nombre_?de_?variable|nome_?variabile|nome_?da_?variável|variabele|zmienna)$/iu;

/** Labels of lists of names that some other program uses: "Fields: {first_name}". */
export const fieldLabel =
  /^[\s*#>-]{0,8}(?:\p{L}+ )?(?:fields?|columns?|keys?|merge fields?|felder|spalten|champs|colonnes|campos|columnas|colunas|campi|colonne|velden|kolommen|pola|kolumny|fält|felt)\*{0,2}\s?:/iu;

/** Names that say only that they are variables: "{{variabelen}}". */
export const variableNouns =
  /^(?:variables?|variablen?|variabelen?|variabili|variabler|variáveis|zmienne|accolades|llaves|klammern|chaves)$/iu;
