import { CURRENT_NOTICE, noticeText } from '../../../../server/core/wave/notice.ts';

const facts = {
  organisation: 'Northfield Trust',
  site: 'Harbour Clinic',
  minimumGroup: 8,
  anonymity: 'open-link',
  answerYears: 5,
} as const;
const words = (anonymity: 'open-link' | 'personal', more = {}) =>
  JSON.stringify(noticeText(CURRENT_NOTICE, { ...facts, anonymity, ...more }));

describe('the notice', () => {
  test('P10: names who is responsible, the smallest group, how long answers are kept and how to take them back', () => {
    for (const anonymity of ['open-link', 'personal'] as const) {
      const text = words(anonymity);
      for (const said of [
        'Northfield Trust',
        'Harbour Clinic',
        'at least 8 people',
        '5 years',
        'withdrawal code',
      ])
        expect(text).toContain(said);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
    expect(words('open-link', { answerYears: 1 })).toContain('for 1 year after');
  });

  test('says that used invitations are noted only where they are', () => {
    expect(words('personal')).toContain('your invitation was used');
    expect(words('open-link')).not.toContain('invitation was used');
  });

  test('knows no version that never was', () => {
    for (const version of ['', 'staff-0', 'toString', '__proto__'])
      expect(noticeText(version, facts)).toBeUndefined();
  });
});
