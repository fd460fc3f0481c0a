import type { Deps } from '../deps.ts';
import type { AnyRoute } from '../route.ts';
import { inviteMember, renewJoinLink, withdrawJoinLink } from './members/invite.ts';
import { join } from './members/join.ts';
import { listMembers } from './members/listMembers.ts';
import { lookAtJoin } from './members/lookAtJoin.ts';
import { changeMembership, removeMembership } from './members/membership.ts';
import {
  deleteOrganisation,
  getDeletedOrganisation,
  restoreOrganisation,
} from './organisations/deletedOrganisation.ts';
import { exportOrganisation, exportSite } from './organisations/export.ts';
import { listEvents } from './organisations/listEvents.ts';
import {
  createOrganisation,
  deleteListedOrganisation,
  listOrganisations,
  restoreListedOrganisation,
} from './organisations/operatorOrganisations.ts';
import { changeOrganisation, getOrganisation } from './organisations/organisation.ts';
import { createSite } from './sites/createSite.ts';
import { deleteSite, restoreSite } from './sites/deletedSite.ts';
import { listSites } from './sites/listSites.ts';
import { changeSite, getSite } from './sites/site.ts';

/** Organisations, their members, and their sites. */
export function tenantRoutes(deps: Deps): readonly AnyRoute[] {
  return [
    listOrganisations(deps),
    createOrganisation(deps),
    deleteListedOrganisation(deps),
    restoreListedOrganisation(deps),
    getOrganisation(deps),
    changeOrganisation(deps),
    deleteOrganisation(deps),
    getDeletedOrganisation(),
    restoreOrganisation(deps),
    exportOrganisation(deps),
    listEvents(deps),
    listMembers(deps),
    inviteMember(deps),
    renewJoinLink(deps),
    withdrawJoinLink(deps),
    changeMembership(deps),
    removeMembership(deps),
    lookAtJoin(deps),
    join(deps),
    listSites(deps),
    createSite(deps),
    getSite(),
    changeSite(deps),
    deleteSite(deps),
    restoreSite(deps),
    exportSite(deps),
  ];
}
