export { BecameDue } from './became-due/BecameDue.tsx'
export { TrainingScreens } from './TrainingScreens.tsx'
