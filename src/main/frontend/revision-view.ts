import '../../../frontend/src/revision';
