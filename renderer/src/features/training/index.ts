export { TrainingScreens } from './TrainingScreens.tsx'
