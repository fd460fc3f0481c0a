/**
 * Words that people build passwords on, in lower case. A password that is one of them, or several, once figures and signs
 * are taken away, is refused: `Password2026!`, `welcomewelcome1`, `qwertyuiop12`.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  password passwort passwd pass parola motdepasse contrasena wachtwoord geheim secret topsecret
  welcome willkommen bienvenue hello hallo goodmorning letmein letmeinnow openup opensesame
  changeme changethis changeit default temp temporary test testing tester guest example sample demo
  admin administrator root superuser operator user username login signin account master
  qwerty qwertyuiop qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl zxcvbnm yxcvbnm
  qwertyuiopasdfghjklzxcvbnm qazwsx qazwsxedc qweasd qweasdzxc abc abcd abcde abcdef abcdefg abcdefgh
  abcdefghij abcdefghijkl abcdefghijklm abcdefghijklmnopqrstuvwxyz aaa aaaa
  iloveyou ilove loveyou love lovely sunshine princess prince angel baby sweetheart darling
  monkey dragon football baseball basketball soccer cricket hockey liverpool arsenal chelsea manchester
  superman batman spiderman starwars pokemon pikachu minecraft trustno trustnoone whatever nothing
  freedom shadow summer winter spring autumn january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday
  mustang ferrari porsche mercedes computer internet google facebook whatsapp instagram microsoft windows
  samsung iphone android charlie michael jordan jessica jennifer ashley daniel thomas robert
  killer hunter ranger buster tigger ginger pepper cookie cheese chocolate banana orange
  london paris berlin england america london scotland ireland germany france
  hospital clinic doctor nurse patient patients health healthcare medical medicine mental mentalhealth
  therapy therapist wellbeing wellness psychology psychiatry ward team staff service survey readiness
  plumbline company office business work working correcthorsebatterystaple thisismypassword mypassword
  thisisapassword thequickbrownfox one two three four five six seven eight nine ten
  `
    .trim()
    .split(/\s+/),
);
