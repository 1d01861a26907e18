/** Słowa o zaszyfrowanych plikach. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Chcesz je zaszyfrowane?',
  'page.download.encryptExplained':
    'Możesz też dostać swoje pliki zamknięte hasłem z kilku słów albo kluczem. Wtedy nikt inny ich nie otworzy, gdziekolwiek je trzymasz.',
  'page.download.encrypt': 'Zaszyfruj je dla mnie',
  'page.download.encryptedTitle': 'Zaszyfrowane dla Ciebie',
  'page.download.encrypted':
    'Te pliki są zaszyfrowane kluczem podanym asystentowi. Otwiera je tylko klucz tajny, który do niego należy:',
  'page.download.encryptedChange': 'Żeby dostawać je niezaszyfrowane, napisz do asystenta: {word}',

  'page.encrypt.title': 'Zaszyfrowane pliki dla Ciebie',
  'page.encrypt.intro':
    'Twój plik zostaje zamknięty w drodze do Ciebie. Są na to trzy sposoby; pierwszy jest najprostszy.',
  'page.encrypt.nobodyHelps':
    'Tego, co otwiera plik, nikt tu nie przechowuje. Jeśli to zgubisz, nikt nie otworzy pliku, nawet zespół. Dopóki działa Twój link, możesz zapisać plik jeszcze raz.',
  'page.encrypt.madeTitle': 'Hasłem ułożonym dla Ciebie',
  'page.encrypt.madeExplained':
    'Zapisz je sobie, zanim zapiszesz pliki. Widać je tylko teraz: następnym razem ta strona pokaże inne.',
  'page.encrypt.ownTitle': 'Własnym hasłem',
  'page.encrypt.ownExplained':
    'Co najmniej {min, number} znaków: litery od a do z bez polskich znaków, cyfry, znaki przestankowe i spacje między nimi. Dobrych jest kilka słów, które nie mają ze sobą nic wspólnego.',
  'page.encrypt.passphrase': 'Hasło',
  'page.encrypt.again': 'Hasło jeszcze raz',
  'page.encrypt.keyTitle': 'Twoim kluczem publicznym age',
  'page.encrypt.keyExplained':
    'Dla tych, którzy znają program age. Klucz zaczyna się od age1. Twój klucz tajny zostaje u Ciebie: tutaj nigdy nie jest potrzebny.',
  'page.encrypt.key': 'Klucz publiczny',
  'page.encrypt.saveProfile': 'Zapisz zaszyfrowany profil ({size})',
  'page.encrypt.savePhotos': 'Zapisz zaszyfrowane zdjęcia ({size})',
  'page.encrypt.noResume':
    'Jeśli pobieranie zaszyfrowanego pliku się przerwie, zacznij je jeszcze raz. Zaczyna się wtedy od początku, bo plik za każdym razem jest szyfrowany na nowo. Pliki można zapisywać dowolną liczbę razy.',
  'page.encrypt.checksumExplained': 'SHA-256 otwartego pliku:',
  'page.encrypt.different': 'Te dwa hasła nie są takie same. Wpisz je jeszcze raz.',
  'page.encrypt.tooShort': 'To hasło jest za krótkie: potrzeba co najmniej {min, number} znaków.',
  'page.encrypt.tooLong': 'To hasło jest za długie: może mieć najwyżej {max, number} znaków.',
  'page.encrypt.oddCharacters':
    'Użyj tylko liter od a do z bez polskich znaków, cyfr, znaków przestankowych i spacji między nimi. Inne znaki mogą nie otworzyć pliku na innym komputerze.',
  'page.encrypt.secretKey':
    'To był klucz tajny. Nie jest tu potrzebny i nie został zachowany; na wszelki wypadek utwórz nowy i nie szyfruj już niczego starym. Twój klucz publiczny zaczyna się od age1.',
  'page.encrypt.noKey':
    'To nie jest klucz publiczny, którego można tu użyć. Zaczyna się on od age1; skopiuj go w całości.',

  'page.decrypt.title': 'Jak otworzyć zaszyfrowany plik',
  'page.decrypt.intro':
    'Nazwa zaszyfrowanego pliku kończy się na .age. Otwiera go wolny program age na Twoim własnym urządzeniu. Program rage rozumie te same polecenia.',
  'page.decrypt.getTitle': 'Zdobądź program',
  'page.decrypt.get': 'Otwórz terminal swojego systemu i wpisz jego wiersz:',
  'page.decrypt.phone':
    'Na Androidzie terminalem jest aplikacja Termux. Na iPhonie i iPadzie go nie ma: otwórz plik na komputerze. Bez tych poleceń program można znaleźć na github.com/FiloSottile/age.',
  'page.decrypt.openTitle': 'Otwórz plik',
  'page.decrypt.open': 'Wpisz nazwę swojego pliku wszędzie tam, gdzie stoi alice.json.gz.',
  'page.decrypt.folder': 'Przejdź do folderu z plikiem',
  'page.decrypt.withPassphrase': 'Hasłem',
  'page.decrypt.withKey': 'Kluczem: jego tajna połowa jest w pliku key.txt',
  'page.decrypt.notShown': 'Podczas wpisywania hasła nic nie widać. Tak ma być.',
  'page.decrypt.checkTitle': 'Sprawdź go',
  'page.decrypt.check':
    'Wiersz dla Twojego systemu pokazuje sumę kontrolną otwartego pliku. Musi być taka sama jak na stronie pobierania i w potwierdzeniu.',
  'page.decrypt.keyTitle': 'Utwórz własny klucz',
  'page.decrypt.makeKey':
    'Razem z age jest drugi program. Zapisuje klucz tajny w pliku i pokazuje klucz publiczny, który do niego należy:',
  'page.decrypt.keepKey':
    'Trzymaj kopię pliku key.txt w innym miejscu. Bez niej nikt nie otworzy tego, co zaszyfrowano jego kluczem publicznym.',

  'help.encrypt': 'zaszyfruj: daję Twoje pliki zaszyfrowane, żeby nikt inny nie mógł ich otworzyć.',
  'encrypt.how': 'Możesz dostawać swoje pliki zaszyfrowane, tak że nikt inny ich nie otworzy. Są dwa sposoby:',
  'encrypt.byKey':
    'Kluczem programu age: napisz {word} i swój klucz publiczny, który zaczyna się od age1. Odtąd Twoje pliki będą nim zaszyfrowane.',
  'encrypt.byPassphrase':
    'Hasłem z kilku słów: na stronie pobierania, gdzie jest dla Ciebie układane. Nie tutaj, bo czat przechowuje to, co się w nim pisze.',
  'encrypt.now': 'Twoje pliki są szyfrowane kluczem {key}.',
  'encrypt.chosen': 'Od teraz Twoje pliki są szyfrowane kluczem {key}, pod każdym Twoim linkiem do pobrania.',
  'encrypt.chosenNext':
    'Otwiera je tylko klucz tajny, który do niego należy. Nie mam go ani ja, ani zespół: trzymaj jego kopię w innym miejscu.',
  'encrypt.back': 'Żeby znów dostawać pliki niezaszyfrowane, napisz: {word}',
  'encrypt.noPassphrase':
    'Hasło nie powinno trafiać do czatu, bo czat przechowuje to, co się w nim pisze. Z Twojej wiadomości nic nie zostało u mnie. Jeśli było w niej hasło, weź inne, na stronie pobierania.',
  'encrypt.unusable':
    'Tym kluczem nie mogę szyfrować. Klucz zaczyna się od age1 i musi być cały. Klucze takie jak age1yubikey1 zna tylko ich własna wtyczka.',
  'encrypt.secretKey':
    'To był klucz tajny. Nie jest mi potrzebny i nic z niego u mnie nie zostało, ale w tym czacie tak. Usuń swoją wiadomość, utwórz nowy klucz programem age-keygen i nie szyfruj już niczego starym. Potrzebuję klucza publicznego, który zaczyna się od age1.',
  'encrypt.off': 'Od teraz Twoje pliki znów są niezaszyfrowane.',
  'encrypt.wasOff': 'Twoje pliki już teraz są niezaszyfrowane; nic się nie zmieniło.',
  'encrypt.proveFirst': 'Najpierw pokaż mi, które konto jest Twoje. Potem napisz mi to jeszcze raz.',
} as const satisfies Record<string, string>;
