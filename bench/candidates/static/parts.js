import '../../shared/page.css';
import './page.js';
