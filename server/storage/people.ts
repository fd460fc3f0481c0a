import type { Collection } from './collection.ts';
import type { PersonDoc } from './schemas/people.ts';

/** The address as it identifies an account: however it is typed, it is one. */
export function emailKeyOf(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** What is known of a new person; everything else begins in the same way for all. */
export interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly isOperator: boolean;
  readonly now: number;
}

/** A new account as it is stored. Insert it with the event `person.created`; a taken address is a Conflict on `emailKey`. */
export function newPerson({ id, email, name, passwordHash, isOperator, now }: NewPerson): PersonDoc {
  return {
    _id: id,
    email: email.trim().normalize('NFC'),
    emailKey: emailKeyOf(email),
    name: name.trim().normalize('NFC'),
    passwordHash,
    credentials: 1,
    isOperator,
    secondFactor: null,
    secondFactorRevision: 0,
    state: 'active',
    createdAt: now,
  };
}

/** The account of an address, if there is one. */
export async function findPersonByEmail(
  people: Collection<PersonDoc>,
  email: string,
): Promise<PersonDoc | undefined> {
  return await people.findOne({ emailKey: emailKeyOf(email) });
}

/** Whether anybody ever had an account here; deleted ones count, since the first set-up is for once only. */
export async function hasPeople(people: Collection<PersonDoc>): Promise<boolean> {
  const found = await people.find({ isOperator: { in: [true, false] } }, { limit: 1 });
  return found.length > 0;
}
