/** Splits a table of words that is written as a text. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** What people write between brackets when a value belongs there, in lower case. */
export const placeholderWords = wordSet(`
  name names firstname lastname surname fullname first last full customer client caller user contact
  lead patient guest member company business shop store firm organization organisation agent rep
  representative advisor assistant date time day amount price total balance address street city zip
  phone email number id code reference order invoice appointment product service plan title link url
  location reason topic insert your my our their the here of enter add company's customer's placeholder
  variable value text field
  vorname nachname kunde kunden kundin kundenname firma firmenname unternehmen anrede datum uhrzeit zeit
  termin betrag preis adresse straße stadt ort telefon nummer bestellung rechnung produkt ihr ihre name
  einfügen einsetzen eintragen hier
  nom prénom prenom client cliente société societe entreprise montant heure rendez-vous adresse ville
  numéro numero commande facture produit votre insérer
  nombre apellido apellidos empresa fecha hora importe monto precio dirección ciudad teléfono número
  pedido factura producto servicio su insertar
  nome cognome azienda ditta data ora importo prezzo indirizzo città telefono numero ordine fattura
  prodotto inserire
  sobrenome empresa valor endereço cidade telefone pedido fatura produto inserir
  naam voornaam achternaam klant bedrijf bedrijfsnaam datum tijd bedrag prijs adres stad telefoonnummer
  bestelling factuur invullen klantnaam
  agente asesor operador operatore atendente conseiller berater mitarbeiter medewerker handläggare
  imię imie nazwisko firma kwota adres miasto telefon numer zamówienie
  namn förnamn efternamn kund kundnamn företag företagsnamn belopp datum tid adress
`);

/** Words of {@link placeholderWords} that stand for a value when written alone in capitals. */
export const capitalPlaceholders = wordSet(`
  NAME FIRSTNAME LASTNAME SURNAME FULLNAME COMPANY COMPANYNAME CUSTOMER CUSTOMERNAME CLIENT CLIENTNAME
  AGENT AGENTNAME DATE AMOUNT ADDRESS PRODUCT CITY VORNAME NACHNAME KUNDE KUNDENNAME FIRMA
  FIRMENNAME ANREDE DATUM UHRZEIT BETRAG TERMIN NOM PRENOM PRÉNOM SOCIETE SOCIÉTÉ ENTREPRISE MONTANT
  NOMBRE APELLIDO EMPRESA FECHA IMPORTE MONTO NOME COGNOME AZIENDA IMPORTO SOBRENOME NAAM VOORNAAM
  ACHTERNAAM BEDRIJF BEDRAG IMIĘ IMIE NAZWISKO KWOTA NAMN FÖRNAMN
`);

/** Words that may stand between them. */
const articles = wordSet(
  'de del della dello dell du des la le les el los il lo o a do da dos das der die den van het and und',
);

/** Whether a text between brackets consists of such words only: `Your name`, `SHOP NAME`. */
export function isPlaceholderText(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu);
  return (
    words !== null &&
    words.length <= 6 &&
    words.every((word) => placeholderWords.has(word) || articles.has(word)) &&
    words.some((word) => placeholderWords.has(word))
  );
}
