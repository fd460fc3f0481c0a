import { createContext } from 'react';
import type { ItemFaults } from './asked.ts';

/** Hands the server's findings to the rows that SurveyJS draws for us. */
export const FaultsContext = createContext<ItemFaults>(new Map());
