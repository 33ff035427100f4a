/**
 * The terms of the product in each language, as they occur in its texts, in lower case. Where VS Code's own language
 * packs have a word for a thing, it is theirs. German addresses users as "Sie", Spanish as "tú".
 * Not translated: ErzyCall, API, JSON, Markdown, the prompt, and the pages of the dashboard, whose words are English.
 */
export const terms: Readonly<Record<string, { readonly de: RegExp; readonly es: RegExp }>> = {
  'api key': { de: /api-schlüssel/, es: /clave de api/ },
  'base url': { de: /basis-url/, es: /url base/ },
  'call snippet': { de: /codeausschnitt/, es: /fragmento/ },
  case: { de: /f(?:a|ä)ll/, es: /\bcaso/ },
  certificate: { de: /zertifikat/, es: /certificado/ },
  dashboard: { de: /dashboard/, es: /panel de control/ },
  default: { de: /standard/, es: /predeterminad/ },
  'environment variable': { de: /umgebungsvariable/, es: /variable de entorno/ },
  favorite: { de: /favorit/, es: /favorito/ },
  finding: { de: /befund/, es: /problema/ },
  'first message': { de: /erste[rn]? nachricht/, es: /primer mensaje/ },
  'key ring': { de: /schlüsselbund/, es: /llavero/ },
  'key term': { de: /schlüsselbegriff/, es: /término clave|términos clave/ },
  log: { de: /protokoll/, es: /registro/ },
  placeholder: { de: /platzhalter/, es: /marcador de posición/ },
  prompt: { de: /prompt/, es: /prompt/ },
  proxy: { de: /proxy/, es: /proxy/ },
  'rate limit': { de: /anforderungslimit/, es: /límite de solicitudes/ },
  request: { de: /anforderung/, es: /solicitud/ },
  scope: { de: /berechtigung/, es: /ámbito/ },
  script: { de: /skript/, es: /guion/ },
  'script check': { de: /skriptprüfung/, es: /comprobación/ },
  'secret storage': { de: /geheimnisspeicher/, es: /almacenamiento de secretos/ },
  server: { de: /server/, es: /servidor/ },
  setting: { de: /einstellung/, es: /configuración/ },
  'side bar': { de: /seitenleiste/, es: /barra lateral/ },
  tag: { de: /tag/, es: /etiqueta/ },
  tool: { de: /tool/, es: /herramienta/ },
  variable: { de: /variable/, es: /variable/ },
  window: { de: /fenster/, es: /ventana/ },
  workspace: { de: /arbeitsbereich/, es: /áreas? de trabajo/ },
};
