const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pa-arab|ps|sd|syr|ug|ur|yi)(-|$)/i;

/** Writing direction of a BCP 47 tag. (`Intl.Locale#getTextInfo` is not in every engine yet.) */
export const direction = (locale: string | undefined): 'ltr' | 'rtl' =>
  rightToLeft.test(locale ?? '') ? 'rtl' : 'ltr';
