import { testing } from '../program/index.js'

export const {
  describeProviderContract,
} = await testing()
