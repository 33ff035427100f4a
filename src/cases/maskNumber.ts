/** Enough of a phone number to tell calls apart: about the country code and the last two digits. */
export function maskNumber(number: string): string {
  const digits = number.replaceAll(/[^\d+]/g, '');
  // a short one would be given away
  return digits.length < 8 ? '•••' : `${digits.slice(0, 3)} ••• ${digits.slice(-2)}`;
}
