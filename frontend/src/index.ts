import './schema';
