import { AppError } from '#shared/contract/app-error.ts'
import type { DoorHandlers } from '../handlers-for.ts'

const closedDoor = () => {
  throw new AppError('not-allowed')
}

/** The doors of a router whose journal is already open, or never will be. */
export const closedDoors: DoorHandlers = {
  proposeRecoveryKey: () => ({ recoveryKey: 'AAAA' }),
  createJournal: closedDoor,
  unlockJournal: closedDoor,
  rescueJournal: closedDoor,
  openSampleJournal: closedDoor,
  unlockByDeviceSecret: closedDoor,
  readVaultState: closedDoor,
  acceptOlderJournal: closedDoor,
  putKeyFileBack: closedDoor,
  acceptOlderKeyFile: closedDoor,
  changePassphrase: closedDoor,
  checkRecoveryKey: closedDoor,
  renewRecoveryKey: closedDoor,
  replaceSecrets: closedDoor,
  rekeyJournal: closedDoor,
  setDeviceSlot: closedDoor,
  listBackups: closedDoor,
  stopCopying: closedDoor,
  openCopy: closedDoor,
  restoreCopy: closedDoor,
  closeJournal: closedDoor,
}
