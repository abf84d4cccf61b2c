import '../../../frontend/src/piece';
