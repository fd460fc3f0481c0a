import type { Deps } from '../deps.ts';
import type { AnyRoute } from '../route.ts';
import { changeAccount, getAccount } from './account/account.ts';
import { deleteAccount } from './account/deleteAccount.ts';
import { exportAccount } from './account/exportAccount.ts';
import { changePassword } from './account/password.ts';
import { confirmFactor, proposeFactor, removeFactor } from './account/secondFactor.ts';
import { createSession } from './session/createSession.ts';
import { createSetup } from './session/createSetup.ts';
import { deleteSession, getSession } from './session/ownSession.ts';
import { createReset, setNewPassword } from './session/resets.ts';

/** The first set-up, sessions, and one's own account. */
export function accountRoutes(deps: Deps): readonly AnyRoute[] {
  return [
    createSetup(deps),
    createSession(deps),
    getSession(deps),
    deleteSession(deps),
    createReset(deps),
    setNewPassword(deps),
    getAccount(deps),
    changeAccount(deps),
    changePassword(deps),
    proposeFactor(deps),
    confirmFactor(deps),
    removeFactor(deps),
    exportAccount(deps),
    deleteAccount(deps),
  ];
}
