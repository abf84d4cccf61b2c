import '../../../frontend/src/index';
