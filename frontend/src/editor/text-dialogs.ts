export { FactDialog } from './fact-dialog';
export { LinkDialog } from './link-dialog';
